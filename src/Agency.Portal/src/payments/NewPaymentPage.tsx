import { Alert, Anchor, Button, Checkbox, Group, Radio, Select, Skeleton, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { api, take } from '../api/client';
import { ApiProblem, isProblem, problemText } from '../api/problem';
import { DateField } from '../components/DateField';
import { Empty } from '../components/Empty';
import { ErrorState } from '../components/ErrorState';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { MoneyInput } from '../components/MoneyInput';
import { PageHeader } from '../components/PageHeader';
import { toast } from '../frame/toast';
import { useMe } from '../identity/session';
import { formatDate } from '../text/date';
import { locale } from '../text/locale';
import { formatMoney } from '../text/money';
import { AllocationLine } from './AllocationLine';
import { CasePicker, useCaseRow } from './CasePicker';
import { daysBetween, factsOf, fieldOfRule, type PaymentForm } from './facts';
import { LeaveGuard } from './LeaveGuard';
import { NamedInvoice } from './NamedInvoice';
import { PostingPreview } from './PostingPreview';
import classes from './TwoSides.module.css';
import { usePreview, type PaymentPreview } from './usePreview';
import { methodFor, methodsFor, receivers } from './words';

export default function NewPaymentPage() {
  const { t } = useTranslation('payments');
  const navigate = useNavigate();
  const client = useQueryClient();
  const { today } = useMe();
  const [query, setQuery] = useSearchParams();
  const number = query.get('case');
  const { data: on, isPending: caseLoading } = useCaseRow(number);
  // One key from opening the form on: whatever happens between, it posts once.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [seen, setSeen] = useState<PaymentPreview>();
  const [posted, setPosted] = useState(false);

  const form = useApiForm({
    initial: { receivedBy: 'Agency', method: 'SepaTransfer', amount: '', receivedOn: today, externalReference: '', note: '', acceptOverpayment: false, attorneyName: '', namedClaimId: '' } as PaymentForm,
    labels: { amount: t('form.amount'), receivedOn: t('form.receivedOn'), externalReference: t('form.reference') },
    check: ({ amount, receivedOn }) => ({
      ...(!on && { caseNumber: t('form.caseMissing') }),
      ...(!amount && { amount: t('form.amountMissing') }),
      ...(!receivedOn && { receivedOn: t('form.receivedOnMissing') }),
    }),
    submit: async (values) => {
      const shown = preview.current;
      // Posted is what was seen: the button waits for it, and Enter on what was typed a moment ago is told to look.
      if (!shown && preview.error) throw preview.error;
      if (!shown) throw new ApiProblem(409, 'PreviewMustBeSeen', '', undefined, {});
      try {
        return await take(api.POST('/api/v1/payments', {
          params: { header: { 'Idempotency-Key': idempotencyKey } },
          body: { ...factsOf(values, on)!, note: values.note.trim() || null, attorneyName: (values.receivedBy === 'Attorney' && values.attorneyName.trim()) || null, fingerprint: shown.fingerprint },
        }));
      } catch (error) {
        if (isProblem(error, 409)) {
          if (error.code === 'PreviewMustStillHold') setSeen(shown);
          void preview.anew();
        }
        throw error;
      }
    },
    onDone: async ({ number: payment }) => {
      setPosted(true);
      await Promise.all([client.invalidateQueries({ queryKey: ['list'] }), client.invalidateQueries({ queryKey: ['payments'] }), client.invalidateQueries({ queryKey: ['ledger'] })]);
      toast(t('form.done', { number: payment }));
      await navigate(`/payments/${payment}`);
    },
  });

  const { values } = form;
  const currency = on?.currency ?? 'EUR';
  const facts = factsOf(values, on);
  const preview = usePreview(facts);
  const before = seen && preview.shown && seen.fingerprint !== preview.shown.fingerprint ? seen : undefined;
  const wrongField = isProblem(preview.error) ? fieldOfRule(preview.error.code) : undefined;
  const field = <Name extends keyof PaymentForm>(name: Name) => {
    const props = form.field(name);
    const refusal = wrongField === name ? problemText(preview.error, t) : undefined;
    return { ...props, error: props.error ?? refusal, onChange: (next: Parameters<typeof props.onChange>[0]) => { setSeen(undefined); props.onChange(next); } };
  };
  const twice = wrongField === 'externalReference' && isProblem(preview.error) ? (preview.error.more.facts as { paymentNumber?: string } | undefined)?.paymentNumber : undefined;
  const cleared = preview.current?.clearsOn;

  return (
    <>
      <PageHeader title={t('form.title')} />
      <LeaveGuard when={!posted && (values.amount !== '' || values.externalReference !== '' || values.note !== '')} />
      <div className={classes.sides}>
        <ApiForm form={form}>
          <Stack gap="md">
            <CasePicker
              id={form.idOf('caseNumber')} error={form.errors.caseNumber ?? (number && !caseLoading && !on ? t('form.caseUnknown', { number }) : undefined)} chosen={on}
              onChoose={(next) => { setSeen(undefined); form.field('namedClaimId').onChange(''); setQuery(next ? { case: next } : {}, { replace: true }); }}
            />
            {on && <Text size="sm" mt={-6}>{t('form.caseOf', { client: on.clientName, open: formatMoney({ amount: on.principalOpen, currency }, locale(), true) })}</Text>}
            <NamedInvoice number={on?.number} currency={currency} value={values.namedClaimId} error={field('namedClaimId').error} onChange={(next) => field('namedClaimId').onChange(next)} />
            <Radio.Group label={t('form.receivedBy')} {...field('receivedBy')} onChange={(value) => field('receivedBy').onChange(value as PaymentForm['receivedBy'])}>
              <Group gap="lg" mt={4}>{receivers.map((value) => <Radio key={value} value={value} label={t(`receivedBy.${value}`)} />)}</Group>
            </Radio.Group>
            {values.receivedBy === 'Attorney' && <TextInput label={t('form.attorney')} description={t('form.attorneyHint')} {...form.field('attorneyName')} />}
            <Select
              label={t('form.method')} {...field('method')} value={methodFor(currency, values.method)} allowDeselect={false} data={methodsFor(currency).map((value) => ({ value, label: t(`method.${value}`) }))}
              onChange={(value) => field('method').onChange(value as PaymentForm['method'])}
              description={cleared && (cleared <= today && cleared > values.receivedOn ? t('form.goodFundsNow', { date: formatDate(cleared, locale()) }) : t('form.goodFunds', { date: formatDate(cleared, locale()), count: daysBetween(values.receivedOn, cleared) }))}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
            />
            <div className={classes.pair}>
              <MoneyInput label={t('form.amount')} currency={currency} {...field('amount')} />
              <DateField label={t('form.receivedOn')} {...field('receivedOn')} />
            </div>
            {(values.acceptOverpayment || (isProblem(preview.error) && preview.error.code === 'PaymentMustNotExceedBalance')) && (
              <Checkbox
                label={t('form.overpaymentAccept')} description={t('form.overpaymentHint')} checked={values.acceptOverpayment}
                onChange={(event) => field('acceptOverpayment').onChange(event.currentTarget.checked)}
              />
            )}
            <div>
              <TextInput label={t('form.reference')} description={t('form.referenceHint')} autoComplete="off" spellCheck={false} {...field('externalReference')} />
              {twice && <Anchor component={Link} to={`/payments/${twice}`} size="sm" py={4} display="inline-block">{t('form.openPosted', { number: twice })}</Anchor>}
            </div>
            <Textarea label={t('form.note')} autosize minRows={1} maxRows={4} {...form.field('note')} />
            {preview.shown && !preview.error && <AllocationLine preview={preview.shown} amount={preview.current && values.amount} before={before} />}
            <Group>
              <SubmitButton form={form} waiting={preview.waiting}>{values.amount ? t('form.post', { amount: formatMoney({ amount: values.amount, currency }, locale(), false) }) : t('form.postNothing')}</SubmitButton>
              <Button component={Link} to={number ? `/cases/${number}` : '/payments'} variant="default">{t('form.cancel')}</Button>
            </Group>
          </Stack>
        </ApiForm>

        <section aria-labelledby="will-be-posted" aria-busy={preview.waiting} className={classes.side} data-waiting={preview.waiting || undefined}>
          <Title order={2} id="will-be-posted" mb="xs">{t('preview.title')}</Title>
          {!facts && <Empty>{t('preview.nothing')}</Empty>}
          {facts && !preview.shown && !preview.error && <Stack gap="sm">{[1, 2, 3, 4].map((row) => <Skeleton key={row} height={18} />)}</Stack>}
          {preview.error && (wrongField || isProblem(preview.error, 409)
            ? <Alert color="negative" variant="outline">{problemText(preview.error, t)}</Alert>
            : <ErrorState error={preview.error} onRetry={preview.retry} />)}
          {facts && preview.shown && !preview.error && <PostingPreview preview={preview.shown} before={before} />}
        </section>
      </div>
    </>
  );
}
