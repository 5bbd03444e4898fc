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
import { formatMoney, type MoneyValue } from '../text/money';

type Payment = components['schemas']['PaymentPage'];

/** Sends back what is kept for the debtor, all of it. The button says the effect. */
export function RefundButton({ payment }: { payment: Payment }) {
  const { today } = useMe();
  return (
    <MoveButton
      amount={payment.refundable}
      move={(idempotencyKey) => api.POST('/api/v1/payments/{number}/refund', {
        params: { path: { number: payment.number }, header: { 'Idempotency-Key': idempotencyKey } },
        body: { number: payment.number, amount: payment.refundable, refundedOn: today, note: null },
      })}
      words="refund"
    />
  );
}

/** The refund did not reach the debtor: all of it is back. */
export function RefundBackButton({ payment }: { payment: Payment }) {
  const { today } = useMe();
  return (
    <MoveButton
      amount={payment.refunded}
      move={(idempotencyKey) => api.POST('/api/v1/payments/{number}/refund/return', {
        params: { path: { number: payment.number }, header: { 'Idempotency-Key': idempotencyKey } },
        body: { number: payment.number, amount: payment.refunded, returnedOn: today, note: null },
      })}
      words="refundBack"
    />
  );
}

function MoveButton({ amount, move, words }: { amount: MoneyValue; move: (idempotencyKey: string) => Parameters<typeof take>[0]; words: 'refund' | 'refundBack' }) {
  const { t } = useTranslation('payments');
  const client = useQueryClient();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const said = { amount: formatMoney(amount, locale(), true) };
  const moved = useMutation({
    mutationFn: () => take(move(idempotencyKey)),
    onSuccess: async () => {
      await Promise.all(['list', 'payments', 'ledger'].map((area) => client.invalidateQueries({ queryKey: [area] })));
      toast(t(`page.${words}Done`, said));
    },
    onError: (error) => toast(problemText(error, t)),
  });
  return <Button variant="default" loading={moved.isPending} onClick={() => moved.mutate()}>{t(`page.${words}`, said)}</Button>;
}
