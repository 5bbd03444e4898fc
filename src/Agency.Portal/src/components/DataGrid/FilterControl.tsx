import { Button, Checkbox, Group, Popover, Radio, Stack, TextInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readRange, writeRange } from '../../api/odata';
import { formatDate } from '../../text/date';
import { locale } from '../../text/locale';
import { formatMoney } from '../../text/money';
import { DateField } from '../DateField';
import { MoneyInput } from '../MoneyInput';
import type { ShownFilter } from './types';

interface Props {
  filter: ShownFilter;
  value: string;
  onChange: (value: string | undefined) => void;
}

/** A button that says what it narrows to; its panel holds the control of the filter's kind. */
export function FilterControl({ filter, value, onChange }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus returnFocus radius="lg" shadow="md">
      <Popover.Target>
        <Button variant={value ? 'light' : 'default'} size="xs" rightSection={<IconChevronDown size={14} aria-hidden />} onClick={() => setOpen(!open)}>
          {value ? `${filter.label}: ${inWords()}` : filter.label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={filter.label} miw={220}>
        {filter.kind === 'choice' && (
          <Checkbox.Group label={filter.label} value={value.split(',').filter(Boolean)} onChange={(chosen) => onChange(chosen.join(','))}>
            <Stack gap="xs" mt="xs">{filter.options?.map((option) => <Checkbox key={option.value} value={option.value} label={option.label} />)}</Stack>
          </Checkbox.Group>
        )}
        {filter.kind === 'yesNo' && (
          <Radio.Group label={filter.label} value={value} onChange={onChange}>
            <Stack gap="xs" mt="xs"><Radio value="" label={t('grid.any')} /><Radio value="yes" label={t('yes')} /><Radio value="no" label={t('no')} /></Stack>
          </Radio.Group>
        )}
        {(filter.kind === 'text' || filter.kind.endsWith('Range')) && (
          <DraftPanel filter={filter} value={value} onDone={(next) => { onChange(next); setOpen(false); }} />
        )}
      </Popover.Dropdown>
    </Popover>
  );

  function inWords(): string {
    if (filter.kind === 'choice') return value.split(',').map((each) => filter.options?.find((option) => option.value === each)?.label ?? each).join(', ');
    if (filter.kind === 'yesNo') return t(value);
    if (filter.kind === 'text') return value;
    const shown = (end: string) => (end && filter.kind === 'amountRange' ? formatMoney({ amount: end, currency: filter.currency ?? 'EUR' }, locale(), false) : end && formatDate(end, locale()));
    const [from, to] = readRange(value).map(shown);
    return from && to ? `${from} – ${to}` : from ? t('grid.from', { from }) : t('grid.to', { to });
  }
}

/** What is typed in parts is asked for once, on "Apply" or Enter. */
function DraftPanel({ filter, value, onDone }: { filter: ShownFilter; value: string; onDone: (value: string) => void }) {
  const { t } = useTranslation();
  const [[from, to], setRange] = useState(readRange(value));
  const [text, setText] = useState(value);
  const Ends = filter.kind === 'amountRange' ? AmountEnd : DateEnd;
  const done = () => onDone(filter.kind === 'text' ? text : writeRange(from, to));
  return (
    <form onSubmit={(event) => { event.preventDefault(); done(); }} noValidate>
      <Stack gap="sm">
        {filter.kind === 'text'
          ? <TextInput data-autofocus label={filter.label} value={text} onChange={(event) => setText(event.currentTarget.value)} />
          : <><Ends filter={filter} label={t('grid.rangeFrom')} value={from} onChange={(next) => setRange([next, to])} /><Ends filter={filter} label={t('grid.rangeTo')} value={to} onChange={(next) => setRange([from, next])} /></>}
        <Group justify="flex-end"><Button type="submit" size="xs" variant="default">{t('grid.apply')}</Button></Group>
      </Stack>
    </form>
  );
}

interface EndProps { filter: ShownFilter; label: string; value: string; onChange: (value: string) => void }

const AmountEnd = ({ filter, ...input }: EndProps) => <MoneyInput currency={filter.currency ?? 'EUR'} {...input} />;
const DateEnd = ({ label, value, onChange }: EndProps) => <DateField label={label} value={value} onChange={onChange} />;
