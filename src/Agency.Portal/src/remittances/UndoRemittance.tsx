import { Checkbox, Stack, TextInput, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, take } from '../api/client';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';

/** The money did not go out, or came back: another remittance mirrors this one. */
export function UndoRemittance({ number, file }: { number: string; file: string | null | undefined }) {
  const { t } = useTranslation('remittances');
  const navigate = useNavigate();
  const client = useQueryClient();
  const form = useApiForm({
    initial: { reason: '', isStopped: false },
    check: ({ reason }) => ({ ...(!reason.trim() && { reason: t('undo.missing') }) }),
    submit: ({ reason, isStopped }, { idempotencyKey }) => take(api.POST('/api/v1/remittances/{number}/undo', {
      params: { path: { number }, header: { 'Idempotency-Key': idempotencyKey } }, body: { number, reason: reason.trim(), isStopped },
    })),
    onDone: async (receipt) => {
      await Promise.all(['remittances', 'list', 'ledger'].map((area) => client.invalidateQueries({ queryKey: [area] })));
      await navigate(`/remittances/${receipt.number}`);
    },
  });
  return (
    <section data-no-print aria-labelledby="undo">
      <Title order={2} id="undo" mt="xl" mb="xs">{t('undo.title')}</Title>
      <ApiForm form={form} inline>
        <Stack gap="sm" maw={480}>
          <TextInput label={t('undo.reason')} description={t('undo.note')} {...form.field('reason')} />
          {file && <Checkbox label={t('undo.stopped')} description={t('undo.stoppedNote', { file })} checked={form.values.isStopped} onChange={(event) => form.change({ isStopped: event.currentTarget.checked })} />}
          <div><SubmitButton form={form} variant="default">{t('undo.submit', { number })}</SubmitButton></div>
        </Stack>
      </ApiForm>
    </section>
  );
}
