import { Group, Modal, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '../identity/session';
import { KeyHint } from './KeyHint';
import { useCommands, type CommandContext } from './registry';

const order: CommandContext[] = ['page', 'list', 'create', 'go', 'settings', 'everywhere'];

/** The keys that work here, printed from the registry. */
export default function KeySheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('frame');
  const { permissions } = useMe();
  const withKeys = useCommands().filter(({ keys, permission }) => keys?.length && (!permission || permissions.includes(permission)));
  return (
    <Modal opened onClose={onClose} size="lg" title={t('keys.title')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
        {order.map((context) => {
          const here = withKeys.filter((command) => command.context === context);
          return here.length > 0 && (
            <Stack key={context} gap="xs">
              <Title order={3}>{t(`keys.context.${context}`)}</Title>
              {here.map((command) => (
                <Group key={command.id} justify="space-between" wrap="nowrap">
                  <Text>{command.label}</Text>
                  <KeyHint keys={command.keys![0]!} />
                </Group>
              ))}
            </Stack>
          );
        })}
      </SimpleGrid>
    </Modal>
  );
}
