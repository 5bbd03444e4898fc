import { Button, Group, Text } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import '@mantine/core/styles/Notification.layer.css';
import '@mantine/notifications/styles.layer.css';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { takeToasts } from './toast';

const shownMilliseconds = 6_000;
const undoMilliseconds = 10_000;

export default function Toasts({ count }: { count: number }) {
  const { t } = useTranslation();
  useEffect(() => {
    for (const { message, undo } of takeToasts()) {
      const id = notifications.show({
        autoClose: undo ? undoMilliseconds : shownMilliseconds,
        closeButtonProps: { 'aria-label': t('close') },
        message: undo ? (
          <Group justify="space-between" wrap="nowrap">
            <Text size="md">{message}</Text>
            <Button size="xs" variant="default" onClick={() => { undo.run(); notifications.hide(id); }}>{undo.label}</Button>
          </Group>
        ) : message,
      });
    }
  }, [count, t]);
  return <Notifications position="bottom-right" transitionDuration={0} />;
}
