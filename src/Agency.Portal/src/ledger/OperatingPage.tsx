import { Radio, Select, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import type { components } from '../api/schema';
import { AreaLinks } from '../components/AreaLinks';
import { Money } from '../components/Money';
import { PageHeader } from '../components/PageHeader';
import { Pending } from '../components/Pending';
import { Table } from '../components/Table';
import { useMay } from '../identity/session';
import { currencies } from '../text/currencies';
import { isNegative } from '../text/money';
import { CashForm } from './CashForm';
import { useLedgerLinks } from './ledgerLinks';

type Schemas = components['schemas'];
type Kind = Schemas['OwnMoneyKind'];
const kinds = Object.keys({ PaidIn: 0, TakenOut: 0 } satisfies Record<Kind, 0>) as Kind[];

/** The agency's own money: what its operating bank holds by the book, and own money that comes or goes. */
export default function OperatingPage() {
  const { t } = useTranslation('ledger');
  const mayRecord = useMay('payments.record');
  const query = useQuery({ queryKey: ['ledger', 'operating'], queryFn: ({ signal }) => take(api.GET('/api/v1/ledger/operating', { signal })) });
  return (
    <>
      <PageHeader title={t('operating.title')} note={t('operating.note')} />
      <AreaLinks {...useLedgerLinks()} />
      <Pending query={query} rows={3}>
        {({ currencies: rows }) => (
          <>
            {rows.length > 0 && <Balances rows={rows} />}
            {mayRecord && <Record first={rows[0]?.bank.currency ?? 'EUR'} />}
          </>
        )}
      </Pending>
    </>
  );
}

function Balances({ rows }: { rows: Schemas['OperatingRow'][] }) {
  const { t } = useTranslation('ledger');
  const amount = (value: Schemas['Money']) => <Table.Td ta="right"><Money table value={value} state={isNegative(value.amount) ? 'reversed' : 'plain'} /></Table.Td>;
  return (
    <Table name={t('operating.title')} minWidth={480} maw={720} verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('column.currency')}</Table.Th>
          <Table.Th scope="col" ta="right">{t('account.OperatingBank')}</Table.Th>
          <Table.Th scope="col" ta="right">{t('operating.owed')}</Table.Th>
          <Table.Th scope="col" ta="right">{t('account.OwnCapital')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ bank, owedToPartners, ownCapital }) => (
          <Table.Tr key={bank.currency}><Table.Th scope="row" ta="left" fw={400}>{bank.currency}</Table.Th>{amount(bank)}{amount(owedToPartners)}{amount(ownCapital)}</Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Record({ first }: { first: string }) {
  const { t } = useTranslation('ledger');
  const [kind, choose] = useState<Kind>('PaidIn');
  const [currency, chooseCurrency] = useState(first);
  return (
    <section aria-labelledby="own-money">
      <Title order={2} id="own-money" mt="xl" mb="xs">{t('operating.record')}</Title>
      <CashForm
        name={['own', kind, currency]} currency={currency}
        ask={({ amount }, signal) => take(api.POST('/api/v1/ledger/operating/preview', { body: { kind, amount }, signal }))}
        rows={({ before, after }) => [[t('account.OperatingBank'), before], [t('operating.after'), after]]}
        post={(entered, idempotencyKey) => take(api.POST('/api/v1/ledger/operating', { params: { header: { 'Idempotency-Key': idempotencyKey } }, body: { kind, ...entered } }))}
      >
        <Radio.Group label={t('operating.what')} value={kind} onChange={(value) => choose(value as Kind)}>
          <Stack gap={6} mt={4}>{kinds.map((value) => <Radio key={value} value={value} label={t(`operating.kind.${value}`)} description={t(`operating.hint.${value}`)} />)}</Stack>
        </Radio.Group>
        <Select label={t('column.currency')} data={currencies} value={currency} onChange={(value) => chooseCurrency(value ?? first)} allowDeselect={false} maw={160} />
      </CashForm>
    </section>
  );
}
