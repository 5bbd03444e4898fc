import { Button, Group, Paper, Progress, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../components/ErrorState';
import { announce } from '../frame/announce';
import type { useOperation } from './useOperation';

const quarter = 25;

/** How far long work has come; what broke it off, with the way on. Nothing before it is started and after it is done. */
export function OperationProgress({ work }: { work: ReturnType<typeof useOperation<never>> | ReturnType<typeof useOperation<unknown>> }) {
  const { t } = useTranslation();
  const { done = 0, total } = work.operation ?? {};
  const percent = total ? Math.floor((done * 100) / total) : 0;
  const heard = work.isRunning && percent > 0 ? percent - (percent % quarter) : 0;
  useEffect(() => {
    if (heard > 0) announce(`${heard} %`);
  }, [heard]);
  if (work.error) {
    return (
      <>
        <ErrorState error={work.error} />
        {work.isResumable && <Button mb="md" onClick={work.resume}>{t('operation.resume')}</Button>}
      </>
    );
  }
  if (!work.isRunning) return null;
  return (
    <Paper withBorder p="md" mb="md" maw={720}>
      <Group justify="space-between" mb="xs">
        <Text fw={600}>{t(work.operation?.state === 'Running' ? 'operation.running' : 'operation.waiting')}</Text>
        {!!total && <Text className="num">{t('operation.progress', { done, total })}</Text>}
      </Group>
      <Progress.Root><Progress.Section value={total ? percent : 100} animated aria-label={t('operation.running')} /></Progress.Root>
      <Text size="sm" c="dimmed" mt="xs">{t('operation.leave')}</Text>
    </Paper>
  );
}
