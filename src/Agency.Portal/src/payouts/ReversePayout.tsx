import { Button, List, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, take } from '../api/client';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { Money } from '../components/Money';
import { Pending } from '../components/Pending';
import { useRefresh } from './useRefresh';

/** The bank returned it: another payout mirrors this one. First what that would do, then it is done. */
export function ReversePayout({ number }: { number: string }) {
  const { t } = useTranslation('payouts');
  const [isOpen, setOpen] = useState(false);
  return (
    <section data-no-print aria-labelledby="reverse">
      <Title order={2} id="reverse" mt="xl" mb="xs">{t('reverse.title')}</Title>
      {isOpen ? <Preview number={number} /> : <Button variant="default" onClick={() => setOpen(true)}>{t('reverse.open')}</Button>}
    </section>
  );
}

function Preview({ number }: { number: string }) {
  const { t } = useTranslation(['payouts', 'ledger']);
  const query = useQuery({ queryKey: ['payouts', 'reversal', number], queryFn: ({ signal }) => take(api.GET('/api/v1/payouts/{number}/reversal/preview', { params: { path: { number } }, signal })), staleTime: 0 });
  return (
    <Pending query={query} rows={3}>
      {(preview) => (
        <>
          <Text>{t('reverse.owed', { statements: preview.statements.map((statement) => statement.number).join(', ') })} {t('reverse.year', { year: preview.taxYear })}</Text>
          <List my="sm" aria-label={t('reverse.postings')}>
            {preview.postings.map((posting) => <List.Item key={posting.account + posting.side}>{t(`side.${posting.side}`)} {t(`ledger:account.${posting.account}`)} <Money value={posting.amount} /></List.Item>)}
          </List>
          <Form number={number} />
        </>
      )}
    </Pending>
  );
}

function Form({ number }: { number: string }) {
  const { t } = useTranslation('payouts');
  const navigate = useNavigate();
  const refresh = useRefresh();
  const form = useApiForm({
    initial: { reason: '' },
    check: ({ reason }) => ({ ...(!reason.trim() && { reason: t('reverse.missing') }) }),
    submit: ({ reason }, { idempotencyKey }) => take(api.POST('/api/v1/payouts/{number}/reversal', {
      params: { path: { number }, header: { 'Idempotency-Key': idempotencyKey } }, body: { number, reason: reason.trim() },
    })),
    onDone: async (receipt) => {
      await refresh();
      await navigate(`/payouts/${receipt.number}`);
    },
  });
  return (
    <ApiForm form={form} inline>
      <Stack gap="sm" maw={480}>
        <TextInput label={t('reverse.reason')} description={t('reverse.note')} {...form.field('reason')} />
        <div><SubmitButton form={form} variant="default">{t('reverse.submit', { number })}</SubmitButton></div>
      </Stack>
    </ApiForm>
  );
}
