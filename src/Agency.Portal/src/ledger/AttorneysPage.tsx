import { Anchor, Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, take } from '../api/client';
import type { components } from '../api/schema';
import { AreaLinks } from '../components/AreaLinks';
import { DateText } from '../components/DateText';
import { Empty } from '../components/Empty';
import { Money } from '../components/Money';
import { PageHeader } from '../components/PageHeader';
import { Pending } from '../components/Pending';
import { Table } from '../components/Table';
import { useParam } from '../components/useParam';
import { useMay } from '../identity/session';
import { locale } from '../text/locale';
import { formatMoney, isNegative } from '../text/money';
import { CashForm } from './CashForm';
import { useLedgerLinks } from './ledgerLinks';

type Row = components['schemas']['AttorneyFundsRow'];
const keyOf = (row: Row) => `${row.caseNumber}|${row.attorneyName ?? ''}`;

/** What attorneys hold, per attorney and case, and what they hand over. */
export default function AttorneysPage() {
  const { t } = useTranslation('ledger');
  const [chosen, choose] = useParam('of');
  const mayRecord = useMay('payments.record');
  const query = useQuery({ queryKey: ['ledger', 'attorneys'], queryFn: ({ signal }) => take(api.GET('/api/v1/ledger/attorneys', { signal })) });
  return (
    <>
      <PageHeader title={t('attorneys.title')} note={t('attorneys.note')} />
      <AreaLinks {...useLedgerLinks()} />
      <Pending query={query} rows={6}>
        {({ rows, totals }) => {
          const row = rows.find((each) => keyOf(each) === chosen);
          return rows.length === 0 ? <Empty>{t('attorneys.none')}</Empty> : (
            <>
              <Table name={t('attorneys.title')} minWidth={720} maw={1120} verticalSpacing={4}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th scope="col">{t('attorneys.attorney')}</Table.Th><Table.Th scope="col">{t('column.case')}</Table.Th><Table.Th scope="col">{t('column.client')}</Table.Th>
                    <Table.Th scope="col">{t('attorneys.since')}</Table.Th><Table.Th scope="col">{t('attorneys.payments')}</Table.Th><Table.Th scope="col" ta="right">{t('attorneys.held')}</Table.Th>
                    <Table.Th scope="col">{t('column.currency')}</Table.Th>{mayRecord && <Table.Th scope="col" aria-label={t('attorneys.record')} />}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {rows.map((each) => (
                    <Table.Tr key={keyOf(each)}>
                      <Table.Td>{each.attorneyName ?? <Text span c="dimmed">{t('attorneys.unnamed')}</Text>}</Table.Td>
                      <Table.Td><Anchor component={Link} to={`/cases/${each.caseNumber}`} className="ref">{each.caseNumber}</Anchor></Table.Td>
                      <Table.Td>{each.clientName}</Table.Td>
                      <Table.Td><DateText value={each.since} /></Table.Td>
                      <Table.Td>{each.payments.map((payment, index) => <span key={payment}>{index > 0 && ', '}<Anchor component={Link} to={`/payments/${payment}`} className="ref">{payment}</Anchor></span>)}</Table.Td>
                      <Table.Td ta="right"><Money table value={each.held} state={isNegative(each.held.amount) ? 'reversed' : 'plain'} /></Table.Td>
                      <Table.Td>{each.held.currency}</Table.Td>
                      {mayRecord && <Table.Td>{!isNegative(each.held.amount) && <Button size="compact-sm" variant="default" onClick={() => choose(keyOf(each))}>{t('attorneys.record')}</Button>}</Table.Td>}
                    </Table.Tr>
                  ))}
                </Table.Tbody>
                <Table.Tfoot>
                  {totals.map((total) => <Table.Tr key={total.currency}><Table.Th scope="row" colSpan={5}>{t('trust.total')} {total.currency}</Table.Th><Table.Td ta="right" fw={600}><Money table value={total} /></Table.Td><Table.Td>{total.currency}</Table.Td>{mayRecord && <Table.Td />}</Table.Tr>)}
                </Table.Tfoot>
              </Table>
              {mayRecord && row && <Transfer key={keyOf(row)} row={row} onDone={() => choose(null)} />}
            </>
          );
        }}
      </Pending>
    </>
  );
}

function Transfer({ row: { attorneyName, caseNumber, held }, onDone }: { row: Row; onDone: () => void }) {
  const { t } = useTranslation('ledger');
  const name = attorneyName ?? null;
  return (
    <section aria-labelledby="transfer">
      <Title order={2} id="transfer" mt="xl" mb="xs">{t('attorneys.recordOf', { attorney: name ?? t('attorneys.unnamed'), number: caseNumber })}</Title>
      <CashForm
        name={['transfer', caseNumber, name ?? '']} currency={held.currency} amountHint={t('attorneys.amountHint', { held: formatMoney(held, locale(), true) })} onDone={onDone}
        ask={({ amount, on }, signal) => take(api.POST('/api/v1/ledger/attorneys/transfers/preview', { body: { caseNumber, attorneyName: name, amount, receivedOn: on }, signal }))}
        rows={({ parts }) => parts.flatMap((part): [string, Row['held']][] => [
          [t('attorneys.to', { payment: part.paymentNumber }), part.amount],
          [`${t('attorneys.heldAfter')}, ${part.paymentNumber}`, part.heldAfter],
        ])}
        post={({ amount, on, externalReference, note }, idempotencyKey) => take(api.POST('/api/v1/ledger/attorneys/transfers', {
          params: { header: { 'Idempotency-Key': idempotencyKey } }, body: { caseNumber, attorneyName: name, amount, receivedOn: on, externalReference, note },
        }))}
      />
    </section>
  );
}
