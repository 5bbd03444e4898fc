import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import { problemText } from '../api/problem';
import type { components } from '../api/schema';
import { toast } from '../frame/toast';
import { useMe } from '../identity/session';
import { locale } from '../text/locale';
import { formatMoney } from '../text/money';

/** Sends back what was above the balance, all of it. The button says the effect. */
export function RefundButton({ payment }: { payment: components['schemas']['PaymentPage'] }) {
  const { t } = useTranslation('payments');
  const { today } = useMe();
  const client = useQueryClient();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const amount = formatMoney(payment.refundable, locale(), true);
  const refund = useMutation({
    mutationFn: () => take(api.POST('/api/v1/payments/{number}/refund', {
      params: { path: { number: payment.number }, header: { 'Idempotency-Key': idempotencyKey } },
      body: { number: payment.number, amount: payment.refundable, refundedOn: today, note: null },
    })),
    onSuccess: async () => {
      await Promise.all(['list', 'payments', 'ledger'].map((area) => client.invalidateQueries({ queryKey: [area] })));
      toast(t('page.refundDone', { amount }));
    },
    onError: (error) => toast(problemText(error, t)),
  });
  return <Button variant="default" loading={refund.isPending} onClick={() => refund.mutate()}>{t('page.refund', { amount })}</Button>;
}
