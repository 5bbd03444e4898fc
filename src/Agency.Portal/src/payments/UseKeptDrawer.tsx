import { Alert, Skeleton, Stack, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, take } from '../api/client';
import { ApiProblem, isProblem, problemText } from '../api/problem';
import type { components } from '../api/schema';
import { DateField } from '../components/DateField';
import { ErrorState } from '../components/ErrorState';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { MoneyInput } from '../components/MoneyInput';
import { ParamDrawer } from '../components/ParamDrawer';
import { toast } from '../frame/toast';
import { useMe } from '../identity/session';
import { locale } from '../text/locale';
import { formatMoney } from '../text/money';
import { AllocationLine } from './AllocationLine';
import { PostingPreview } from './PostingPreview';
import { usePreviewOf } from './usePreviewOf';

type Payment = components['schemas']['PaymentPage'];

interface UseFacts {
  number: string;
  amount?: string;
  usedOn: string;
}

const useUsePreview = (facts: UseFacts | undefined) => usePreviewOf('use', facts, ({ number, amount, usedOn }, signal) =>
  take(api.GET('/api/v1/payments/{number}/use', { params: { path: { number }, query: { UsedOn: usedOn, ...(amount && { Amount: amount }) } }, signal })));

/** Money that is kept for the debtor pays what is owed by now: a payment of its own, shown before it is posted. */
export function UseKeptDrawer({ payment }: { payment: Payment }) {
  const { t } = useTranslation('payments');
  return <ParamDrawer param="use" title={() => t('use.title')}>{() => <UseKept payment={payment} />}</ParamDrawer>;
}

function UseKept({ payment: { number, caseNumber, refundable } }: { payment: Payment }) {
  const { t } = useTranslation('payments');
  const navigate = useNavigate();
  const client = useQueryClient();
  const { today } = useMe();
  const { currency } = refundable;
  const form = useApiForm({
    initial: { amount: '', usedOn: today, note: '' },
    check: ({ usedOn }) => ({ ...(!usedOn && { usedOn: t('refund.dateMissing') }) }),
    submit: async ({ amount, usedOn, note }, { idempotencyKey }) => {
      if (!preview.current) throw preview.error ?? new ApiProblem(409, 'PreviewMustBeSeen', '', undefined, {});
      try {
        return await take(api.POST('/api/v1/payments/{number}/use', {
          params: { path: { number }, header: { 'Idempotency-Key': idempotencyKey } },
          body: { number, amount: amount ? { amount, currency } : null, usedOn, note: note.trim() || null, fingerprint: preview.current.fingerprint },
        }));
      } catch (error) {
        if (isProblem(error, 409)) void preview.anew();
        throw error;
      }
    },
    onDone: async ({ number: made }) => {
      await Promise.all(['list', 'payments', 'ledger', 'cases'].map((area) => client.invalidateQueries({ queryKey: [area] })));
      toast(t('use.done', { number: made, caseNumber }));
      await navigate(`/payments/${made}`);
    },
  });
  const { amount, usedOn } = form.values;
  const facts: UseFacts | undefined = usedOn ? { number, usedOn, ...(amount && { amount }) } : undefined;
  const preview = useUsePreview(facts);
  return (
    <ApiForm form={form} inline>
      <Stack gap="md">
        <Text size="sm">{t('use.note', { kept: formatMoney(refundable, locale(), true), caseNumber })}</Text>
        <MoneyInput label={t('column.amount')} currency={currency} {...form.field('amount')} />
        <DateField label={t('use.on')} {...form.field('usedOn')} />
        <Textarea label={t('form.note')} autosize minRows={1} maxRows={4} {...form.field('note')} />
        <section aria-labelledby="use-posted" aria-busy={preview.waiting}>
          <Text component="h3" fw={600} id="use-posted" mb="xs">{t('preview.title')}</Text>
          {preview.error && (isProblem(preview.error, 409) ? <Alert color="negative" variant="outline">{problemText(preview.error, t)}</Alert> : <ErrorState error={preview.error} onRetry={preview.retry} />)}
          {!preview.error && !preview.shown && <Skeleton height={96} />}
          {!preview.error && preview.shown && <><AllocationLine preview={preview.shown} amount={amount || undefined} /><PostingPreview preview={preview.shown} /></>}
        </section>
        <div><SubmitButton form={form} waiting={preview.waiting}>{t('use.submit')}</SubmitButton></div>
      </Stack>
    </ApiForm>
  );
}
