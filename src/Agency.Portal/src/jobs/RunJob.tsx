import { Alert, Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import { DateField } from '../components/DateField';
import { useMe } from '../identity/session';
import { OperationProgress } from '../operations/OperationProgress';
import { useOperation } from '../operations/useOperation';

/** Runs a job for a date, follows it, and says what it did. */
export function RunJob({ name, onClose }: { name: string; onClose: () => void }) {
  const { t } = useTranslation('jobs');
  const { today } = useMe();
  const client = useQueryClient();
  const [date, setDate] = useState(today);
  const [isMissing, setMissing] = useState(false);
  const work = useOperation({
    start: () => take(api.POST('/api/v1/jobs/{name}/run', { params: { path: { name } }, body: { date } })),
    result: (operation) => take(api.GET('/api/v1/jobs/{name}/run/results/{operation}', { params: { path: { name, operation } } })),
    onDone: async () => { await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'operation' }); },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!date);
    if (date) work.start();
  };
  return (
    <Modal opened onClose={onClose} title={t('runNamed', { name })} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <OperationProgress work={work} />
      {work.result ? (
        <Stack>
          <Alert color={work.result.outcome === 'Failed' ? 'negative' : 'positive'} title={t(`outcome.${work.result.outcome}`)}>
            <Text>{t('doneOf', { done: work.result.done, failed: work.result.failed })}</Text>
            {work.result.note && <List size="sm">{work.result.note.split('\n').map((line, index) => <List.Item key={index}>{line}</List.Item>)}</List>}
          </Alert>
          <Group><Button variant="default" onClick={onClose} data-autofocus>{t('common:close')}</Button></Group>
        </Stack>
      ) : (
        <form onSubmit={submit} noValidate>
          <Stack>
            <DateField label={t('column.forDate')} value={date} onChange={setDate} error={isMissing && t('dateMissing')} />
            <Group><Button type="submit" loading={work.isRunning}>{t('runNow')}</Button><Button variant="default" onClick={onClose}>{t('cancel')}</Button></Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
