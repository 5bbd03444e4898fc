import { Alert, Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import type { components } from '../api/schema';
import { DateField } from '../components/DateField';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { useMe } from '../identity/session';

/** Runs a job for a date, and says what it did. */
export function RunJob({ name, onClose }: { name: string; onClose: () => void }) {
  const { t } = useTranslation('jobs');
  const { today } = useMe();
  const client = useQueryClient();
  const [result, setResult] = useState<components['schemas']['JobRunView']>();
  const form = useApiForm({
    initial: { date: today },
    check: ({ date }): Record<string, string> => (date ? {} : { date: t('dateMissing') }),
    submit: ({ date }) => take(api.POST('/api/v1/jobs/{name}/run', { params: { path: { name } }, body: { name, date } })),
    onDone: async (run) => {
      setResult(run);
      await client.invalidateQueries();
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('runNamed', { name })} closeButtonProps={{ 'aria-label': t('common:close') }}>
      {result ? (
        <Stack>
          <Alert color={result.outcome === 'Failed' ? 'negative' : 'positive'} title={t(`outcome.${result.outcome}`)}>
            <Text>{t('doneOf', { done: result.done, failed: result.failed })}</Text>
            {result.note && <List size="sm">{result.note.split('\n').map((line, index) => <List.Item key={index}>{line}</List.Item>)}</List>}
          </Alert>
          <Group><Button variant="default" onClick={onClose} data-autofocus>{t('common:close')}</Button></Group>
        </Stack>
      ) : (
        <ApiForm form={form} inline>
          <Stack>
            <DateField label={t('column.forDate')} {...form.field('date')} />
            <Group><SubmitButton form={form}>{t('runNow')}</SubmitButton><Button variant="default" onClick={onClose}>{t('cancel')}</Button></Group>
          </Stack>
        </ApiForm>
      )}
    </Modal>
  );
}
