import { Alert, Button, Group, List, Stack, Text, TextInput } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import type { components } from '../api/schema';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { announce } from '../frame/announce';
import { OperationProgress } from '../operations/OperationProgress';
import { useOperation } from '../operations/useOperation';
import { useRefresh } from './useRefresh';

type Run = components['schemas']['PayoutRunPage'];

/** What can be done with a run now: approve it, pay it out, withdraw what is left. */
export function RunDecision({ run }: { run: Run }) {
  const { t } = useTranslation('payouts');
  const refresh = useRefresh();
  const work = useOperation({
    start: () => take(api.POST('/api/v1/payouts/runs/payouts', { body: { number: run.number } })),
    result: (operation) => take(api.GET('/api/v1/payouts/runs/payouts/results/{operation}', { params: { path: { operation } } })),
    onDone: async (result) => {
      announce(t('run.paid', { count: result.paid }));
      await refresh();
    },
  });
  const failures = work.result?.failures ?? [];
  return (
    <>
      {run.status === 'Made' && (run.isOwn ? <Alert color="held" icon={<IconInfoCircle aria-hidden />} mb="md">{t('run.own')}</Alert> : <Approve number={run.number} />)}
      <OperationProgress work={work} />
      {failures.length > 0 && (
        <Alert color="negative" icon={<IconInfoCircle aria-hidden />} title={t('run.failed', { count: failures.length })} mb="md">
          <List>{failures.map((failure) => <List.Item key={failure}>{failure}</List.Item>)}</List>
          <Text mt="xs">{t('run.failedNote')}</Text>
        </Alert>
      )}
      {run.status === 'Approved' && <Group mb="md"><Button loading={work.isRunning} onClick={work.start}>{t(run.items.some(({ status }) => status === 'Paid') ? 'run.continue' : 'run.payOut')}</Button></Group>}
      {(run.status === 'Made' || (run.status === 'Approved' && !work.isRunning)) && <Withdraw number={run.number} />}
    </>
  );
}

function Approve({ number }: { number: string }) {
  const { t } = useTranslation('payouts');
  const refresh = useRefresh();
  const form = useApiForm({
    initial: {},
    submit: (_, { idempotencyKey }) => take(api.POST('/api/v1/payouts/runs/{number}/approval', { params: { path: { number }, header: { 'Idempotency-Key': idempotencyKey } }, body: {} })),
    onDone: async () => { await refresh(); },
  });
  return <ApiForm form={form} inline><Group mb="md"><SubmitButton form={form}>{t('run.approve')}</SubmitButton><Text c="dimmed" size="sm">{t('run.approveNote')}</Text></Group></ApiForm>;
}

function Withdraw({ number }: { number: string }) {
  const { t } = useTranslation('payouts');
  const refresh = useRefresh();
  const form = useApiForm({
    initial: { reason: '' },
    check: ({ reason }) => ({ ...(!reason.trim() && { reason: t('run.reasonMissing') }) }),
    submit: ({ reason }, { idempotencyKey }) => take(api.POST('/api/v1/payouts/runs/{number}/withdrawal', {
      params: { path: { number }, header: { 'Idempotency-Key': idempotencyKey } }, body: { number, reason: reason.trim() },
    })),
    onDone: async () => { await refresh(); },
  });
  return (
    <details>
      <summary>{t('run.withdraw')}</summary>
      <ApiForm form={form} inline>
        <Stack gap="sm" maw={480} my="sm">
          <TextInput label={t('column.reason')} description={t('run.withdrawNote')} {...form.field('reason')} />
          <div><SubmitButton form={form} variant="default">{t('run.withdraw')}</SubmitButton></div>
        </Stack>
      </ApiForm>
    </details>
  );
}
