import { Alert, Checkbox, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import { ApiProblem, isProblem, problemText } from '../api/problem';
import { ErrorState } from '../components/ErrorState';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { toast } from '../frame/toast';
import { AllocationLine } from '../payments/AllocationLine';
import { CasePicker, useCaseRow } from '../payments/CasePicker';
import { NamedInvoice } from '../payments/NamedInvoice';
import { PostingPreview } from '../payments/PostingPreview';
import { usePreviewOf } from '../payments/usePreviewOf';
import { bankChanged, lineOf, type LineRow } from './lines';

interface Facts {
  statement: string;
  position: number;
  caseNumber: string;
  acceptOverpayment: boolean;
  namedClaimId: string;
}

const useLinePreview = (facts: Facts | undefined) => usePreviewOf('bank-line', facts, ({ statement, position, caseNumber, acceptOverpayment, namedClaimId }, signal) =>
  take(api.GET('/api/v1/bank/statements/{statement}/lines/{position}/payment', {
    params: { path: { statement, position }, query: { CaseNumber: caseNumber, AcceptOverpayment: acceptOverpayment, NamedClaimId: namedClaimId || undefined } }, signal,
  })));

/** A line of the bank as a payment on a case: what it pays and what is posted stand there before it is, as when a payment is entered. */
export function PlacePayment({ line }: { line: LineRow }) {
  const { t } = useTranslation(['bank', 'payments']);
  const isGuess = line.use === 'Payment';
  const [caseNumber, setCase] = useState((isGuess && line.caseNumber) || null);
  const { data: on } = useCaseRow(caseNumber);
  const form = useApiForm({
    initial: { acceptOverpayment: false, namedClaimId: '' },
    check: () => ({ ...(!caseNumber && { caseNumber: t('place.caseMissing') }) }),
    submit: async ({ acceptOverpayment, namedClaimId }) => {
      if (!preview.current) throw preview.error ?? new ApiProblem(409, 'PreviewMustBeSeen', '', undefined, {});
      try {
        return await take(api.POST('/api/v1/bank/statements/{statement}/lines/{position}/place', {
          params: lineOf(line),
          body: {
            match: { use: 'Payment', basis: (isGuess && line.basis) || 'ByHand', isCertain: true, caseNumber, paymentNumber: null, journalNumber: null, sentNumber: null },
            acceptOverpayment, namedClaimId: namedClaimId || null, fingerprint: preview.current.fingerprint,
          },
        }));
      } catch (error) {
        if (isProblem(error, 409)) void preview.anew();
        throw error;
      }
    },
    onDone: async ({ number }) => {
      await bankChanged();
      toast(t('place.done', { number }));
    },
  });
  const { acceptOverpayment, namedClaimId } = form.values;
  const facts = on ? { ...lineOf(line).path, caseNumber: on.number, acceptOverpayment, namedClaimId } : undefined;
  const preview = useLinePreview(facts);
  const isTooMuch = isProblem(preview.error) && preview.error.code === 'PaymentMustNotExceedBalance';
  return (
    <ApiForm form={form} inline>
      <Stack gap="sm">
        <CasePicker id={form.idOf('caseNumber')} error={form.errors.caseNumber} chosen={on} currency={line.currency} onChoose={(next) => { form.change({ namedClaimId: '' }); setCase(next); }} />
        <NamedInvoice number={on?.number} currency={line.currency} value={namedClaimId} onChange={(next) => form.change({ namedClaimId: next })} />
        {(acceptOverpayment || isTooMuch) && (
          <Checkbox label={t('place.overpayment')} checked={acceptOverpayment} onChange={(event) => form.change({ acceptOverpayment: event.currentTarget.checked })} />
        )}
        {facts && (
          <section aria-labelledby="will-be-posted" aria-busy={preview.waiting}>
            <Text component="h4" fw={600} id="will-be-posted" mb="xs">{t('payments:preview.title')}</Text>
            {preview.error && (isProblem(preview.error, 409) ? <Alert color="negative" variant="outline">{problemText(preview.error, t)}</Alert> : <ErrorState error={preview.error} onRetry={preview.retry} />)}
            {!preview.error && !preview.shown && <Skeleton height={160} />}
            {!preview.error && preview.shown && <Stack gap="sm"><AllocationLine preview={preview.shown} amount={line.amount} /><PostingPreview preview={preview.shown} /></Stack>}
          </section>
        )}
        <Group><SubmitButton form={form} waiting={preview.waiting}>{t('place.submit.Payment')}</SubmitButton></Group>
      </Stack>
    </ApiForm>
  );
}
