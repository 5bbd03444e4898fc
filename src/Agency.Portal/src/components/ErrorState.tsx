import { Alert, Button, Code, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isProblem, problemText } from '../api/problem';

/** What failed, in words, with the code for whom it is reported to, and a way on. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert color="negative" icon={<IconAlertTriangle aria-hidden />} title={t('error.title')} my="md">
      <Text>{problemText(error, t)}</Text>
      <Group mt="sm">
        {onRetry && <Button size="xs" variant="default" onClick={onRetry}>{t('retry')}</Button>}
        {isProblem(error) && <Code>{error.code}</Code>}
      </Group>
    </Alert>
  );
}
