import { Alert, Anchor, Button, Group, Select, Space, Stack, Text, Textarea, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { api, take } from '../api/client';
import { ApiProblem, isProblem, problemText } from '../api/problem';
import type { components } from '../api/schema';
import { DateField } from '../components/DateField';
import { DateText } from '../components/DateText';
import { Empty } from '../components/Empty';
import { ErrorState } from '../components/ErrorState';
import { Facts } from '../components/Facts';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { Money } from '../components/Money';
import { MoneyInput } from '../components/MoneyInput';
import { PageHeader } from '../components/PageHeader';
import { Pending } from '../components/Pending';
import { toast } from '../frame/toast';
import { useMe } from '../identity/session';
import { sidesOf } from '../ledger/postings';
import { PostingTable } from '../ledger/PostingTable';
import { locale } from '../text/locale';
import { formatMoney, isZero } from '../text/money';
import { LeaveGuard } from './LeaveGuard';
import { paymentQuery } from './paymentQuery';
import classes from './TwoSides.module.css';
import { useReversalPreview, type ReversalPreview } from './useReversalPreview';
import { reversalReasons, type ReversalReason } from './words';

type Payment = components['schemas']['PaymentPage'];

/** The screen of a payment, mirrored: how much, why and when it came back on the left, what is posted for it on the right. */
export default function ReversePaymentPage() {
  const { t } = useTranslation('payments');
  const { number } = useParams() as { number: string };
  const query = useQuery(paymentQuery(number));
  return (
    <Pending query={query}>
      {(payment) => (payment.status === 'Reversed' ? (
        <>
          <PageHeader title={t('reverse.title', { number })} />
          <Empty action={<Button component={Link} to={`/payments/${number}`} variant="default">{t('reverse.back', { number })}</Button>}>{t('common:problem.PaymentMustNotBeReversedTwice')}</Empty>
        </>
      ) : <Reversal payment={payment} />)}
    </Pending>
  );
}

function Reversal({ payment }: { payment: Payment }) {
  const { t } = useTranslation('payments');
  const { number, left } = payment;
  const { currency } = left;
  const navigate = useNavigate();
  const client = useQueryClient();
  const { today } = useMe();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [posted, setPosted] = useState(false);
  const inWords = (amount: string) => formatMoney({ amount, currency }, locale(), false);
  const form = useApiForm({
    initial: { amount: '', reason: '' as ReversalReason | '', reversedOn: today, note: '' },
    check: ({ amount, reason, reversedOn }) => ({
      ...(!amount && { amount: t('reverse.amountMissing') }),
      ...(!reason && { reason: t('reverse.reasonMissing') }),
      ...(!reversedOn && { reversedOn: t('reverse.dateMissing') }),
    }),
    submit: async ({ amount, reason, reversedOn, note }) => {
      // Posted is what was seen.
      if (!preview.current && preview.error) throw preview.error;
      if (!preview.current) throw new ApiProblem(409, 'PreviewMustBeSeen', '', undefined, {});
      try {
        return await take(api.POST('/api/v1/payments/{number}/reverse', {
          params: { path: { number }, header: { 'Idempotency-Key': idempotencyKey } },
          body: {
            number, amount: { amount, currency }, reason: reason as ReversalReason, reversedOn, note: note.trim() || null,
            fingerprint: preview.current.fingerprint, externalReference: null,
          },
        }));
      } catch (error) {
        if (isProblem(error, 409)) void preview.anew();
        throw error;
      }
    },
    onDone: async ({ number: reversal }) => {
      setPosted(true);
      await Promise.all(['list', 'payments', 'ledger'].map((area) => client.invalidateQueries({ queryKey: [area] })));
      toast(t('reverse.done', { number, reversal }));
      await navigate(`/payments/${number}`);
    },
  });
  const { amount, reason, reversedOn } = form.values;
  const preview = useReversalPreview(amount && reason && reversedOn ? { number, amount, reason, reversedOn } : undefined);
  return (
    <>
      <PageHeader title={t('reverse.title', { number })} note={<>{payment.caseNumber} · {payment.clientName} · {t('column.receivedOn')} <DateText value={payment.receivedOn} /></>} />
      <LeaveGuard when={!posted && (reason !== '' || amount !== '')} />
      <div className={classes.sides}>
        <ApiForm form={form}>
          <Stack gap="md">
            <div>
              <MoneyInput label={t('reverse.amount')} currency={currency} {...form.field('amount')} />
              <Text size="sm" mt={4}>
                {t('reverse.amountHint', { left: inWords(left.amount) })}{' '}
                <Anchor component="button" type="button" size="sm" mih={24} onClick={() => form.change({ amount: left.amount })}>{t('reverse.all')}</Anchor>
              </Text>
            </div>
            <Select
              label={t('reverse.reason')} {...form.field('reason')} value={reason || null} onChange={(value) => form.change({ reason: (value ?? '') as ReversalReason | '' })}
              data={reversalReasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
            />
            <DateField label={t('reverse.date')} {...form.field('reversedOn')} />
            <Textarea label={t('form.note')} autosize minRows={1} maxRows={4} {...form.field('note')} />
            <Text size="sm">{t('reverse.irreversible')}</Text>
            <Group>
              <SubmitButton form={form} color="negative" waiting={preview.waiting}>{amount ? t('reverse.submit', { amount: inWords(amount) }) : t('reverse.submitNothing')}</SubmitButton>
              <Button component={Link} to={`/payments/${number}`} variant="default">{t('form.cancel')}</Button>
            </Group>
          </Stack>
        </ApiForm>
        <section aria-labelledby="will-be-posted" aria-busy={preview.waiting} className={classes.side} data-waiting={preview.waiting || undefined}>
          <Title order={2} id="will-be-posted" mb="xs">{t('preview.title')}</Title>
          {preview.error && (isProblem(preview.error, 409)
            ? <Alert color="negative" variant="outline">{problemText(preview.error, t)}</Alert>
            : <ErrorState error={preview.error} onRetry={preview.retry} />)}
          {!preview.error && (preview.shown ? <Posted preview={preview.shown} /> : <Empty>{t('reverse.nothing')}</Empty>)}
        </section>
      </div>
    </>
  );
}

function Posted({ preview }: { preview: ReversalPreview }) {
  const { t } = useTranslation(['payments', 'ledger']);
  const groups = [...preview.mirrored, ...preview.clawback].map((line, index) => ({
    key: String(index), title: <Text span fw={400} inherit>{t(`ledger:event.${line.event}`)}</Text>, postings: sidesOf(line),
  }));
  return (
    <>
      {preview.isAfterTheWindow && <Alert color="held" mb="sm">{t('reverse.late')}</Alert>}
      <PostingTable caption={t('preview.title')} currency={preview.amount.currency} groups={groups} />
      <Space h="md" />
      <Facts
        rows={[
          ...preview.owedAgain.map((part): [string, React.ReactNode] => [t('reverse.owedAgain', { component: t(`component.${part.component}`) }), <Money key={part.component} value={part.amount} />]),
          [t('reverse.overpaid'), isZero(preview.overpaid.amount) ? undefined : <Money key="o" value={preview.overpaid} />],
          [t('reverse.shortfall'), isZero(preview.shortfall.amount) ? undefined : <Money key="s" value={preview.shortfall} state="reversed" />],
          [t('reverse.commissionBack'), <Money key="c" value={preview.commission} state="reversed" />],
          [t('reverse.leftAfter'), <Money key="l" value={preview.leftAfter} />],
        ]}
      />
      <Text size="sm" mt="sm">{t('reverse.openPeriod')}</Text>
    </>
  );
}
