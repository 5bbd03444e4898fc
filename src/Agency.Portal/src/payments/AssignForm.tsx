import { Alert, Anchor, Checkbox, Group, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { api, take } from '../api/client';
import { ApiProblem, isProblem, problemText } from '../api/problem';
import type { components } from '../api/schema';
import { Empty } from '../components/Empty';
import { ErrorState } from '../components/ErrorState';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { toast } from '../frame/toast';
import { locale } from '../text/locale';
import { formatMoney } from '../text/money';
import { AllocationLine } from './AllocationLine';
import { CasePicker, useCaseRow } from './CasePicker';
import { NamedInvoice } from './NamedInvoice';
import { PostingPreview } from './PostingPreview';
import classes from './TwoSides.module.css';

/** The case on the left, what will be posted on the right: as a payment is entered, but the money is known. */
export function AssignForm({ receipt }: { receipt: components['schemas']['SuspensePage'] }) {
  const { t } = useTranslation('payments');
  const navigate = useNavigate();
  const client = useQueryClient();
  const [query, setQuery] = useSearchParams();
  const caseNumber = query.get('case');
  const { data: on } = useCaseRow(caseNumber);
  const [namedClaimId, setNamedClaimId] = useState('');
  const choose = (next: string | null) => { setNamedClaimId(''); setQuery(next ? { case: next } : {}, { replace: true }); };
  const amount = formatMoney(receipt.amount, locale(), true);
  const [acceptOverpayment, setAcceptOverpayment] = useState(false);
  const preview = useQuery({
    queryKey: ['payments', 'assignment', receipt.number, on?.number, acceptOverpayment, namedClaimId],
    queryFn: ({ signal }) => take(api.GET('/api/v1/payments/suspense/{number}/assignment', {
      params: { path: { number: receipt.number }, query: { CaseNumber: on!.number, AcceptOverpayment: acceptOverpayment, NamedClaimId: namedClaimId || undefined } }, signal,
    })),
    enabled: Boolean(on),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const current = preview.isPlaceholderData ? undefined : preview.data;
  const form = useApiForm({
    initial: {},
    check: () => ({ ...(!on && { caseNumber: t('form.caseMissing') }) }),
    submit: (_, { idempotencyKey }) => {
      if (preview.error) throw preview.error;
      if (!current) throw new ApiProblem(409, 'PreviewMustBeSeen', '', undefined, {});
      return take(api.POST('/api/v1/payments/suspense/{number}/assign', {
        params: { path: { number: receipt.number }, header: { 'Idempotency-Key': idempotencyKey } },
        body: { number: receipt.number, caseNumber: on!.number, acceptOverpayment, namedClaimId: namedClaimId || null, note: null, fingerprint: current.fingerprint },
      }));
    },
    onDone: async ({ number: payment }) => {
      await Promise.all(['list', 'payments', 'ledger'].map((area) => client.invalidateQueries({ queryKey: [area] })));
      toast(t('suspense.assigned', { number: receipt.number, payment }));
      await navigate(`/payments/${payment}`);
    },
  });
  const isTooMuch = isProblem(preview.error) && preview.error.code === 'PaymentMustNotExceedBalance';
  return (
    <div className={classes.sides}>
      <ApiForm form={form}>
        <Stack gap="md">
          <CasePicker id={form.idOf('caseNumber')} error={form.errors.caseNumber} chosen={on} currency={receipt.amount.currency} onChoose={choose} />
          {receipt.caseHints.length > 0 && (
            <Text size="sm">
              {t('suspense.hints')}{': '}
              {receipt.caseHints.map((hint, index) => <span key={hint}>{index > 0 && ', '}<Anchor component="button" type="button" size="sm" mih={24} className="ref" onClick={() => choose(hint)}>{hint}</Anchor></span>)}
            </Text>
          )}
          <NamedInvoice number={on?.number} currency={receipt.amount.currency} value={namedClaimId} onChange={setNamedClaimId} />
          {(acceptOverpayment || isTooMuch) && (
            <Checkbox
              label={t('form.overpaymentAccept')} description={t('form.overpaymentHint')} checked={acceptOverpayment}
              onChange={(event) => setAcceptOverpayment(event.currentTarget.checked)}
            />
          )}
          {on && preview.data && !preview.error && <AllocationLine preview={preview.data} amount={receipt.amount.amount} />}
          <Group><SubmitButton form={form} waiting={Boolean(on) && preview.isFetching && !current}>{on ? t('suspense.assignTo', { amount }) : t('suspense.assignNothing')}</SubmitButton></Group>
        </Stack>
      </ApiForm>
      <section aria-labelledby="will-be-posted" aria-busy={preview.isFetching} className={classes.side}>
        <Text component="h3" fw={600} id="will-be-posted" mb="xs">{t('preview.title')}</Text>
        {!on && <Empty>{t('suspense.nothing')}</Empty>}
        {on && preview.error && (isProblem(preview.error, 409)
          ? <Alert color="negative" variant="outline">{problemText(preview.error, t)}</Alert>
          : <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />)}
        {on && preview.data && !preview.error && <PostingPreview preview={preview.data} />}
      </section>
    </div>
  );
}
