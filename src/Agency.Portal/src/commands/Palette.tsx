import { Combobox, Group, Modal, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { announce } from '../frame/announce';
import { useMe } from '../identity/session';
import { KeyHint } from './KeyHint';
import { matchCommands } from './match';
import { useCommands, type Command, type CommandContext } from './registry';
import { useRecordSearch } from './useRecordSearch';

const searchDelayMilliseconds = 200;
const contexts: CommandContext[] = ['page', 'list', 'create', 'go', 'settings', 'everywhere'];

/** Mantine's Combobox in a Modal: unlike Spotlight it sets the roles and the active option by itself. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('frame');
  return (
    <Modal opened onClose={onClose} size="lg" padding={0} withCloseButton={false} attributes={{ content: { 'aria-label': t('palette.name') } }}>
      <PaletteBody onClose={onClose} />
    </Modal>
  );
}

// Apart from the Modal, whose content comes a moment later: the first option can only be marked once it is there.
function PaletteBody({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('frame');
  const navigate = useNavigate();
  const { permissions } = useMe();
  // Mantine's own id changes after the field has taken it over.
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed, searchDelayMilliseconds);
  const combobox = useCombobox({ onDropdownClose: onClose });
  const all = useCommands().filter(({ permission }) => !permission || permissions.includes(permission));
  const found = matchCommands(all, typed);
  const { records, isSearching } = useRecordSearch(asked);
  const count = found.length + records.length;
  const { openDropdown, selectFirstOption } = combobox;

  useEffect(() => {
    openDropdown();
    selectFirstOption();
    announce(t('palette.found', { count }));
    // The first option changes with what was found.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [count, typed]);

  const choose = (value: string) => {
    const command = found.find(({ id }) => id === value);
    if (command?.refused) return announce(command.refused, 'alert');
    onClose();
    // The palette gives focus back first; a command that moves focus must come after it.
    setTimeout(() => (command ? command.run() : navigate(value)));
  };

  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal={false}>
      <Combobox.EventsTarget withExpandedAttribute>
        <TextInput
          data-autofocus
          onKeyDown={(event) => { if (event.key === 'Escape') onClose(); }}
          variant="unstyled"
          size="md"
          px="md"
          aria-label={t('palette.name')}
          placeholder={t('palette.hint')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </Combobox.EventsTarget>
      <Combobox.Options id={listId} aria-label={t('palette.results')} p="xs" mah="60vh" style={{ overflowY: 'auto', borderTop: '1px solid var(--agency-surface-border)' }}>
        {contexts.map((context) => <CommandGroup key={context} label={t(`keys.context.${context}`)} rows={found.filter((each) => each.context === context)} />)}
        {records.length > 0 && (
          <Combobox.Group label={t('palette.records')}>
            {records.map(({ kind, number, name, to }) => (
              <Combobox.Option key={to} value={to}>
                <Group justify="space-between"><Text><span className="ref">{number}</span> {name}</Text><Text c="dimmed" size="sm">{t(`area.${kind}`)}</Text></Group>
              </Combobox.Option>
            ))}
          </Combobox.Group>
        )}
        {/* An option, as a list of options must have one. */}
        {count === 0 && <Combobox.Option value="" disabled>{isSearching || typed !== asked ? t('palette.searching') : t('palette.nothing')}</Combobox.Option>}
      </Combobox.Options>
    </Combobox>
  );
}

function CommandGroup({ label, rows }: { label: string; rows: Command[] }) {
  if (rows.length === 0) return null;
  return (
    <Combobox.Group label={label}>
      {rows.map((command) => (
        <Combobox.Option key={command.id} value={command.id} aria-disabled={command.refused ? true : undefined}>
          <Group justify="space-between" wrap="nowrap">
            <Text>{command.label}{command.refused && <Text component="span" c="dimmed" size="sm"> · {command.refused}</Text>}</Text>
            {command.keys?.[0] && <KeyHint keys={command.keys[0]} />}
          </Group>
        </Combobox.Option>
      ))}
    </Combobox.Group>
  );
}
