import { Alert, Skeleton, Stack, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import { ApiProblem, isProblem, problemText } from '../api/problem';
import type { components } from '../api/schema';
import { DateField } from '../components/DateField';
import { ErrorState } from '../components/ErrorState';
import { Facts } from '../components/Facts';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { Money } from '../components/Money';
import { MoneyInput } from '../components/MoneyInput';
import { ParamDrawer } from '../components/ParamDrawer';
import { useParam } from '../components/useParam';
import { toast } from '../frame/toast';
import { useMe } from '../identity/session';
import { sidesOf } from '../ledger/postings';
import { PostingTable } from '../ledger/PostingTable';
import { locale } from '../text/locale';
import { formatMoney } from '../text/money';
import { usePreviewOf } from './usePreviewOf';

type Payment = components['schemas']['PaymentPage'];
type Way = 'refund' | 'refundBack';

interface RefundFacts {
  number: string;
  amount: string;
  postedOn: string;
  cameBack: boolean;
}

const useRefundPreview = (facts: RefundFacts | undefined) => usePreviewOf('refund', facts, ({ number, cameBack, amount, postedOn }, signal) =>
  take(api.GET('/api/v1/payments/{number}/refund', { params: { path: { number }, query: { CameBack: cameBack, Amount: amount, PostedOn: postedOn } }, signal })));

/** Sends back what is kept for the debtor, or takes that back when it did not reach them: what is posted stands there before it is. */
export function RefundDrawer({ payment }: { payment: Payment }) {
  const { t } = useTranslation('payments');
  const [, setWay] = useParam('do');
  return (
    <ParamDrawer param="do" title={(way) => t(way === 'refundBack' ? 'refund.backTitle' : 'refund.title')}>
      {(way) => <Refund key={way} payment={payment} way={way === 'refundBack' ? 'refundBack' : 'refund'} onDone={() => setWay(null)} />}
    </ParamDrawer>
  );
}

function Refund({ payment, way, onDone }: { payment: Payment; way: Way; onDone: () => void }) {
  const { t } = useTranslation(['payments', 'ledger']);
  const client = useQueryClient();
  const { today } = useMe();
  const { number } = payment;
  const most = way === 'refund' ? payment.refundable : payment.refunded;
  const { currency } = most;
  const form = useApiForm({
    initial: { amount: most.amount, postedOn: today, note: '' },
    check: ({ amount, postedOn }) => ({ ...(!amount && { amount: t('form.amountMissing') }), ...(!postedOn && { postedOn: t('refund.dateMissing') }) }),
    submit: async ({ amount, postedOn, note }, { idempotencyKey }) => {
      if (!preview.current) throw preview.error ?? new ApiProblem(409, 'PreviewMustBeSeen', '', undefined, {});
      const params = { path: { number }, header: { 'Idempotency-Key': idempotencyKey } };
      const body = { number, amount: { amount, currency }, note: note.trim() || null, fingerprint: preview.current.fingerprint };
      try {
        return await take(way === 'refund'
          ? api.POST('/api/v1/payments/{number}/refund', { params, body: { ...body, refundedOn: postedOn } })
          : api.POST('/api/v1/payments/{number}/refund/return', { params, body: { ...body, returnedOn: postedOn } }));
      } catch (error) {
        if (isProblem(error, 409)) void preview.anew();
        throw error;
      }
    },
    onDone: async (_, { amount }) => {
      await Promise.all(['list', 'payments', 'ledger'].map((area) => client.invalidateQueries({ queryKey: [area] })));
      toast(t(`page.${way}Done`, { amount: formatMoney({ amount, currency }, locale(), true) }));
      onDone();
    },
  });
  const { amount, postedOn } = form.values;
  const preview = useRefundPreview(amount && postedOn ? { number, amount, postedOn, cameBack: way === 'refundBack' } : undefined);
  return (
    <ApiForm form={form} inline>
      <Stack gap="md">
        <MoneyInput label={t('column.amount')} currency={currency} {...form.field('amount')} />
        <DateField label={t(way === 'refund' ? 'refund.on' : 'refund.backOn')} {...form.field('postedOn')} />
        <Textarea label={t('form.note')} autosize minRows={1} maxRows={4} {...form.field('note')} />
        <section aria-labelledby="refund-posted" aria-busy={preview.waiting}>
          <Text component="h3" fw={600} id="refund-posted" mb="xs">{t('preview.title')}</Text>
          {way === 'refund' && payment.status === 'Received' && <Alert color="held" variant="outline" mb="sm">{t('refund.notGood')}</Alert>}
          {preview.error && (isProblem(preview.error, 409) ? <Alert color="negative" variant="outline">{problemText(preview.error, t)}</Alert> : <ErrorState error={preview.error} onRetry={preview.retry} />)}
          {!preview.error && !preview.shown && <Skeleton height={96} />}
          {!preview.error && preview.shown && <Posted preview={preview.shown} />}
        </section>
        <div><SubmitButton form={form} waiting={preview.waiting}>{t(`page.${way}`, { amount: formatMoney({ amount: amount || '0', currency }, locale(), true) })}</SubmitButton></div>
      </Stack>
    </ApiForm>
  );
}

function Posted({ preview }: { preview: components['schemas']['RefundPreview'] }) {
  const { t } = useTranslation(['payments', 'ledger']);
  const groups = preview.lines.map((line, index) => ({ key: String(index), title: <Text span fw={400} inherit>{t(`ledger:event.${line.event}`)}</Text>, postings: sidesOf(line) }));
  return (
    <>
      <PostingTable caption={t('preview.title')} currency={preview.amount.currency} groups={groups} />
      <Facts rows={[[t('refund.keptAfter'), <Money key="k" value={preview.keptAfter} />]]} />
    </>
  );
}
