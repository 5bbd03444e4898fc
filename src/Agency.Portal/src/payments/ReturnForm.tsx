import { Group, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import type { components } from '../api/schema';
import { DateField } from '../components/DateField';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { toast } from '../frame/toast';
import { useMe } from '../identity/session';
import { locale } from '../text/locale';
import { formatMoney } from '../text/money';

/** The other way out: the whole of it goes back to the sender. */
export function ReturnForm({ receipt }: { receipt: components['schemas']['SuspensePage'] }) {
  const { t } = useTranslation('payments');
  const client = useQueryClient();
  const { today } = useMe();
  const { number } = receipt;
  const form = useApiForm({
    initial: { reason: '', returnedOn: today },
    check: ({ reason, returnedOn }) => ({
      ...(!reason.trim() && { reason: t('suspense.backReasonMissing') }),
      ...(!returnedOn && { returnedOn: t('reverse.dateMissing') }),
    }),
    submit: ({ reason, returnedOn }, { idempotencyKey }) => take(api.POST('/api/v1/payments/suspense/{number}/return', {
      params: { path: { number }, header: { 'Idempotency-Key': idempotencyKey } },
      body: { number, returnedOn, reason: reason.trim() },
    })),
    onDone: async () => {
      await Promise.all(['list', 'payments', 'ledger'].map((area) => client.invalidateQueries({ queryKey: [area] })));
      toast(t('suspense.returned', { number }));
    },
  });
  return (
    <ApiForm form={form}>
      <Stack gap="md" maw={480}>
        <TextInput label={t('suspense.backReason')} {...form.field('reason')} />
        <DateField label={t('suspense.backOn')} {...form.field('returnedOn')} />
        <Group><SubmitButton form={form} variant="default">{t('suspense.backSubmit', { amount: formatMoney(receipt.amount, locale(), true) })}</SubmitButton></Group>
      </Stack>
    </ApiForm>
  );
}
