import { Stack, TextInput, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, take } from '../api/client';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';

/** A statement was wrong or came too early: another one mirrors it, and its lines are free again. */
export function UndoStatement({ number }: { number: string }) {
  const { t } = useTranslation('commissions');
  const navigate = useNavigate();
  const client = useQueryClient();
  const form = useApiForm({
    initial: { reason: '' },
    check: ({ reason }) => ({ ...(!reason.trim() && { reason: t('undo.missing') }) }),
    submit: ({ reason }, { idempotencyKey }) => take(api.POST('/api/v1/commissions/statements/{number}/undo', {
      params: { path: { number }, header: { 'Idempotency-Key': idempotencyKey } }, body: { number, reason: reason.trim() },
    })),
    onDone: async (receipt) => {
      await Promise.all(['commissions', 'list', 'payouts'].map((area) => client.invalidateQueries({ queryKey: [area] })));
      await navigate(`/commissions/statements/${receipt.number}`);
    },
  });
  return (
    <section data-no-print aria-labelledby="undo">
      <Title order={2} id="undo" mt="xl" mb="xs">{t('undo.title')}</Title>
      <ApiForm form={form} inline>
        <Stack gap="sm" maw={480}>
          <TextInput label={t('undo.reason')} description={t('undo.note')} {...form.field('reason')} />
          <div><SubmitButton form={form} variant="default">{t('undo.submit', { number })}</SubmitButton></div>
        </Stack>
      </ApiForm>
    </section>
  );
}
