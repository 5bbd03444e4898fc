import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, take } from '../api/client';
import { literal } from '../api/odata';
import type { Row } from '../api/rows';
import { AreaLinks } from '../components/AreaLinks';
import { ExportMenu, type GridColumn } from '../components/DataGrid';
import { Empty } from '../components/Empty';
import { Money } from '../components/Money';
import { PageHeader } from '../components/PageHeader';
import { Pending } from '../components/Pending';
import { Table } from '../components/Table';
import { isNegative, isZero } from '../text/money';
import { useLedgerLinks } from './ledgerLinks';

/** What is kept in trust: per client, then per case, then the postings of the case. */
export default function TrustPage() {
  const { t } = useTranslation('ledger');
  const { number } = useParams();
  const query = useQuery({
    queryKey: ['ledger', 'trust', number],
    queryFn: ({ signal }) => take(api.GET('/api/v1/ledger/trust', { params: { query: number ? { ClientNumber: number } : {} }, signal })),
  });
  const columns: GridColumn<Row<'ClientFunds'>>[] = [
    { field: 'clientNumber', header: t('column.client') },
    { field: 'clientName', header: t('column.clientName') },
    { field: 'caseNumber', header: t('column.case'), words: { '': t('trust.noCase') } },
    { field: 'funds', header: t('trust.funds'), kind: 'money', currencyField: 'currency' },
    { field: 'deposit', header: t('trust.deposit'), kind: 'money', currencyField: 'currency' },
    { field: 'owed', header: t('trust.owed'), kind: 'money', currencyField: 'currency' },
    { field: 'currency', header: t('column.currency') },
  ];
  return (
    <>
      <PageHeader
        title={query.data?.clientName ?? t('trust.title')} note={t(number ? 'trust.ofClient' : 'trust.note')}
        actions={<ExportMenu set="ClientFunds" label={t('trust.export')} columns={columns} query={{ filter: number && `clientNumber eq ${literal(number)}`, sort: 'clientNumber,caseNumber' }} size="sm" />}
      />
      <AreaLinks {...useLedgerLinks()} />
      <Pending query={query} rows={8}>
        {({ rows, totals }) => (rows.length === 0 ? <Empty>{t('empty')}</Empty> : (
          <Table name={t('trust.title')} minWidth={280} maw={960} verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t(number ? 'column.case' : 'column.client')}</Table.Th>
                <Table.Th scope="col" ta="right">{t('trust.funds')}</Table.Th>
                <Table.Th scope="col" ta="right">{t('trust.deposit')}</Table.Th>
                <Table.Th scope="col" ta="right">{t('trust.owed')}</Table.Th>
                <Table.Th scope="col">{t('column.currency')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={row.clientNumber + (row.caseNumber ?? '') + row.funds.currency}>
                  <Table.Td>
                    {!number && <><Anchor component={Link} to={`/ledger/trust/${row.clientNumber}`}>{row.clientName}</Anchor> <Text span c="dimmed" size="sm" className="ref" style={{ whiteSpace: 'nowrap' }}>{row.clientNumber}</Text></>}
                    {number && (row.caseNumber ? <Anchor component={Link} to={`/ledger?account=ClientFunds&case=${row.caseNumber}`} className="ref">{row.caseNumber}</Anchor> : t('trust.noCase'))}
                  </Table.Td>
                  <Table.Td ta="right"><Money table value={row.funds} state={isNegative(row.funds.amount) ? 'reversed' : 'plain'} /></Table.Td>
                  <Table.Td ta="right">{isZero(row.deposit.amount) ? '–' : <Money table value={row.deposit} />}</Table.Td>
                  <Table.Td ta="right">{isZero(row.owed.amount) ? '–' : <Money table value={row.owed} />}</Table.Td>
                  <Table.Td>{row.funds.currency}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
            <Table.Tfoot>
              {totals.map((total) => (
                <Table.Tr key={total.currency}>
                  <Table.Th scope="row" ta="left">{t('trust.total')} {total.currency}</Table.Th>
                  <Table.Td ta="right" fw={600}><Money table value={total} /></Table.Td>
                  <Table.Td colSpan={2} />
                  <Table.Td>{total.currency}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tfoot>
          </Table>
        ))}
      </Pending>
    </>
  );
}
