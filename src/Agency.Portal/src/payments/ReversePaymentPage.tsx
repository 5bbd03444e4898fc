import { Button, Group, Select, Space, Stack, Text, Textarea, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { api, take } from '../api/client';
import { isProblem, problemText } from '../api/problem';
import type { components } from '../api/schema';
import { DateField } from '../components/DateField';
import { DateText } from '../components/DateText';
import { Empty } from '../components/Empty';
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
import { formatMoney } from '../text/money';
import { LeaveGuard } from './LeaveGuard';
import { paymentQuery } from './paymentQuery';
import classes from './TwoSides.module.css';
import { reversalReasons, type ReversalReason } from './words';

type Schemas = components['schemas'];

/** The screen of a payment, mirrored: why and when it came back on the left, what is mirrored on the right. */
export default function ReversePaymentPage() {
  const { t } = useTranslation('payments');
  const { number } = useParams() as { number: string };
  const payment = useQuery(paymentQuery(number));
  const preview = useQuery({
    queryKey: ['payments', 'reversal', number],
    queryFn: ({ signal }) => take(api.GET('/api/v1/payments/{number}/reversal', { params: { path: { number } }, signal })),
    staleTime: 0,
  });
  if (isProblem(preview.error, 409)) {
    return (
      <>
        <PageHeader title={t('reverse.title', { number })} />
        <Empty action={<Button component={Link} to={`/payments/${number}`} variant="default">{t('reverse.back', { number })}</Button>}>{problemText(preview.error, t)}</Empty>
      </>
    );
  }
  return <Pending query={preview}>{(shown) => <Pending query={payment}>{(of) => <Reversal payment={of} preview={shown} />}</Pending>}</Pending>;
}

function Reversal({ payment, preview }: { payment: Schemas['PaymentPage']; preview: Schemas['ReversalPreview'] }) {
  const { t } = useTranslation(['payments', 'ledger']);
  const { number, amount } = payment;
  const navigate = useNavigate();
  const client = useQueryClient();
  const { today } = useMe();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [posted, setPosted] = useState(false);
  const inWords = formatMoney(amount, locale(), false);
  const form = useApiForm({
    initial: { reason: '' as ReversalReason | '', reversedOn: today, note: '', typed: '' },
    check: ({ reason, reversedOn, typed }) => ({
      ...(!reason && { reason: t('reverse.reasonMissing') }),
      ...(!reversedOn && { reversedOn: t('reverse.dateMissing') }),
      ...(typed !== amount.amount && !sameDigits(typed, amount.amount) && { typed: t('reverse.typedWrong', { amount: inWords }) }),
    }),
    submit: ({ reason, reversedOn, note }) => take(api.POST('/api/v1/payments/{number}/reverse', {
      params: { path: { number }, header: { 'Idempotency-Key': idempotencyKey } },
      body: { number, reason: reason as ReversalReason, reversedOn, note: note.trim() || null },
    })),
    onDone: async () => {
      setPosted(true);
      await Promise.all([client.invalidateQueries({ queryKey: ['list'] }), client.invalidateQueries({ queryKey: ['payments'] }), client.invalidateQueries({ queryKey: ['ledger'] })]);
      toast(t('reverse.done', { number }));
      await navigate(`/payments/${number}`);
    },
  });
  const groups = [...preview.mirrored, ...preview.clawback].map((line, index) => ({
    key: String(index), title: <Text span fw={400} inherit>{t(`ledger:event.${line.event}`)}, {t('reverse.mirrored')}</Text>, postings: sidesOf(line),
  }));
  return (
    <>
      <PageHeader title={t('reverse.title', { number })} note={<>{payment.caseNumber} · {payment.clientName} · {t('column.receivedOn')} <DateText value={payment.receivedOn} /></>} />
      <LeaveGuard when={!posted && form.values.reason !== ''} />
      <div className={classes.sides}>
        <ApiForm form={form}>
          <Stack gap="md">
            <Select
              label={t('reverse.reason')} {...form.field('reason')} value={form.values.reason || null} onChange={(value) => form.change({ reason: (value ?? '') as ReversalReason | '' })}
              data={reversalReasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
            />
            <DateField label={t('reverse.date')} {...form.field('reversedOn')} />
            <Textarea label={t('form.note')} autosize minRows={1} maxRows={4} {...form.field('note')} />
            <Text size="sm">{t('reverse.irreversible')}</Text>
            <MoneyInput label={t('reverse.typed', { amount: inWords })} currency={amount.currency} {...form.field('typed')} />
            <Group>
              <SubmitButton form={form} color="negative">{t('reverse.submit', { amount: inWords })}</SubmitButton>
              <Button component={Link} to={`/payments/${number}`} variant="default">{t('form.cancel')}</Button>
            </Group>
          </Stack>
        </ApiForm>
        <section aria-labelledby="will-be-posted" className={classes.side}>
          <Title order={2} id="will-be-posted" mb="xs">{t('preview.title')}</Title>
          <PostingTable caption={t('preview.title')} currency={amount.currency} groups={groups} />
          <Space h="md" />
          <Facts
            rows={[
              [t('reverse.owedAgain'), <Money key="o" value={preview.amount} />],
              [t('reverse.commissionBack'), <Money key="c" value={preview.commission} state="reversed" />],
            ]}
          />
          <Text size="sm" mt="sm">{t('reverse.openPeriod')}</Text>
        </section>
      </div>
    </>
  );
}

/** "4200" and "4200.00" are one amount; compared as text, because amounts are never numbers here. */
const sameDigits = (one: string, other: string) => bare(one) === bare(other);
const bare = (text: string) => (text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text);
