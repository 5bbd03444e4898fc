import { Alert, Button, List, Stack, Text, Textarea } from '@mantine/core';
import { IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import { announce } from '../frame/announce';
import { OperationProgress } from '../operations/OperationProgress';
import { useOperation } from '../operations/useOperation';

/** No version reaches an old case by itself: here somebody says so, and why. */
export function MoveCases({ of, versionId, name }: { of: 'plan' | 'schedule'; versionId: string; name: string }) {
  const { t } = useTranslation('fees');
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [numbers, setNumbers] = useState('');
  const [missing, setMissing] = useState(false);
  const caseNumbers = numbers.split(/[\s,;]+/).filter(Boolean);
  const body = { versionId, caseNumbers: caseNumbers.length > 0 ? caseNumbers : null, reason };
  const work = useOperation({
    start: () => take(of === 'plan' ? api.POST('/api/v1/commissions/plans/moves', { body }) : api.POST('/api/v1/fees/schedules/moves', { body })),
    result: (operation) => take(of === 'plan'
      ? api.GET('/api/v1/commissions/plans/moves/results/{operation}', { params: { path: { operation } } })
      : api.GET('/api/v1/fees/schedules/moves/results/{operation}', { params: { path: { operation } } })),
    onDone: async ({ moved }) => {
      announce(t('move.done', { count: moved, name }));
      await client.invalidateQueries({ queryKey: ['list'] });
    },
  });
  const start = () => {
    setMissing(!reason.trim());
    if (reason.trim()) work.start();
  };
  return (
    <Stack gap="sm" mt="lg">
      <Text size="sm" c="dimmed">{t('move.note')}</Text>
      <OperationProgress work={work} />
      {work.result && (
        <Alert color={work.result.failures.length > 0 ? 'negative' : 'positive'} icon={work.result.failures.length > 0 ? <IconInfoCircle aria-hidden /> : <IconCheck aria-hidden />} title={t('move.done', { count: work.result.moved, name })}>
          {work.result.failures.length > 0 && <List>{work.result.failures.map((failure) => <List.Item key={failure}>{failure}</List.Item>)}</List>}
        </Alert>
      )}
      <Textarea label={t('move.cases')} description={t('move.casesHint')} autosize minRows={1} maxRows={6} value={numbers} onChange={({ currentTarget }) => setNumbers(currentTarget.value)} />
      <Textarea label={t('move.reason')} autosize minRows={2} value={reason} error={missing ? t('move.reasonMissing') : undefined} onChange={({ currentTarget }) => setReason(currentTarget.value)} />
      <Button variant="default" style={{ alignSelf: 'flex-start' }} loading={work.isRunning} onClick={start}>
        {caseNumbers.length > 0 ? t('move.startSome', { count: caseNumbers.length, name }) : t('move.startAll', { name })}
      </Button>
    </Stack>
  );
}
