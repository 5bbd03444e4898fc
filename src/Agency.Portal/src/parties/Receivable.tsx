import { Radio, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import type { components } from '../api/schema';
import { Facts } from '../components/Facts';
import { Money } from '../components/Money';
import { Pending } from '../components/Pending';
import { useMay } from '../identity/session';
import { CashForm } from '../ledger/CashForm';
import { MovementTable } from '../ledger/MovementTable';
import { locale } from '../text/locale';
import { formatMoney, isNegative, isZero } from '../text/money';
import { Recalls } from './Recalls';

type Schemas = components['schemas'];
type Kind = Schemas['ReceivableKind'];
const kinds = Object.keys({ Shortfall: 0, Charges: 0 } satisfies Record<Kind, 0>) as Kind[];
const owed = (owes: Schemas['ClientOwes'], kind: Kind) => (kind === 'Shortfall' ? owes.shortfall : owes.charges);
interface Open { kind: Kind; amount: Schemas['Money'] }

const isOwed = ({ amount }: Schemas['Money']) => !isZero(amount) && !isNegative(amount);

/** What a client owes the agency, and what it pays of it by itself. */
export function Receivable({ number }: { number: string }) {
  const { t } = useTranslation('parties');
  const mayRecord = useMay('payments.record');
  const query = useQuery({
    queryKey: ['ledger', 'receivable', number],
    queryFn: ({ signal }) => take(api.GET('/api/v1/ledger/receivables/{number}', { params: { path: { number } }, signal })),
  });
  return (
    <section aria-labelledby="receivable">
      <Title order={2} id="receivable" mt="xl" mb="xs">{t('receivable.title')}</Title>
      <Pending query={query} rows={2}>
        {({ owes, settlements, recalls }) => {
          const open = owes.flatMap((each) => kinds.filter((kind) => !isZero(owed(each, kind).amount)).map((kind) => ({ kind, amount: owed(each, kind) })));
          return (
            <>
              {open.length === 0 ? <Text mb="md">{t('receivable.none')}</Text> : (
                <>
                  <Text size="sm" mb="xs">{t('receivable.note')}</Text>
                  <Facts rows={open.map(({ kind, amount }) => [`${t(`receivable.kind.${kind}`)}, ${amount.currency}`, <Money key={kind + amount.currency} value={amount} />])} />
                </>
              )}
              {mayRecord && <Settle number={number} open={open.filter(({ amount }) => isOwed(amount))} />}
              {settlements.length > 0 && <><Title order={3} mt="lg" mb="xs">{t('receivable.paid')}</Title><MovementTable caption={t('receivable.paid')} movements={settlements} /></>}
              {recalls.length > 0 && <Recalls recalls={recalls} />}
            </>
          );
        }}
      </Pending>
    </section>
  );
}

function Settle({ number, open }: { number: string; open: Open[] }) {
  const { t } = useTranslation('parties');
  const [chosen, choose] = useState('');
  const keyOf = ({ kind, amount }: Open) => `${kind} ${amount.currency}`;
  const row = open.find((each) => keyOf(each) === chosen) ?? open[0];
  if (!row) return null;
  const { kind, amount: { currency } } = row;
  return (
    <section aria-labelledby="settle">
      <Title order={3} id="settle" mt="lg" mb="xs">{t('receivable.record')}</Title>
      <CashForm
        key={keyOf(row)} name={['settle', number, kind]} currency={currency} amountHint={t('receivable.amountHint', { owed: formatMoney(row.amount, locale(), true) })}
        ask={({ amount }, signal) => take(api.POST('/api/v1/ledger/receivables/{number}/settle/preview', { params: { path: { number } }, body: { number, kind, amount }, signal }))}
        rows={({ owedAfter }) => [[t('receivable.after'), owedAfter]]}
        post={({ amount, on, externalReference, note }, idempotencyKey) => take(api.POST('/api/v1/ledger/receivables/{number}/settle', {
          params: { path: { number }, header: { 'Idempotency-Key': idempotencyKey } }, body: { number, kind, amount, receivedOn: on, externalReference, note },
        }))}
      >
        <Radio.Group label={t('receivable.for')} value={keyOf(row)} onChange={choose}>
          <Stack gap={6} mt={4}>{open.map((each) => <Radio key={keyOf(each)} value={keyOf(each)} label={`${t(`receivable.kind.${each.kind}`)}, ${each.amount.currency}`} description={t(`receivable.into.${each.kind}`)} />)}</Stack>
        </Radio.Group>
      </CashForm>
    </section>
  );
}
