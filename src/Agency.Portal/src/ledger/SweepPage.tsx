import { Alert, Anchor, Button, Group, List, Text } from '@mantine/core';
import { IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, take } from '../api/client';
import { AreaLinks } from '../components/AreaLinks';
import { Empty } from '../components/Empty';
import { Money } from '../components/Money';
import { PageHeader } from '../components/PageHeader';
import { Pending } from '../components/Pending';
import { Table } from '../components/Table';
import { announce } from '../frame/announce';
import { useMay, useMe } from '../identity/session';
import { OperationProgress } from '../operations/OperationProgress';
import { useOperation } from '../operations/useOperation';
import { locale } from '../text/locale';
import { formatMoney, isNegative } from '../text/money';
import { useLedgerLinks } from './ledgerLinks';

/** Earned fees that lie in trust still: what a sweep takes, and what it leaves there. */
export default function SweepPage() {
  const { t } = useTranslation('ledger');
  const { today } = useMe();
  const client = useQueryClient();
  const maySweep = useMay('ledger.sweep');
  const query = useQuery({
    queryKey: ['ledger', 'sweep', today],
    queryFn: ({ signal }) => take(api.GET('/api/v1/ledger/sweep/preview', { params: { query: { On: today } }, signal })),
    staleTime: 0,
  });
  const work = useOperation({
    start: () => take(api.POST('/api/v1/ledger/sweep', { body: { on: today } })),
    result: (operation) => take(api.GET('/api/v1/ledger/sweep/results/{operation}', { params: { path: { operation } } })),
    onDone: async (result) => {
      announce(t('sweep.swept', { count: result.done }));
      await Promise.all(['ledger', 'list'].map((area) => client.invalidateQueries({ queryKey: [area] })));
    },
  });
  return (
    <>
      <PageHeader title={t('sweep.title')} note={t('sweep.note')} />
      <AreaLinks {...useLedgerLinks()} />
      <OperationProgress work={work} />
      {work.result && (
        <Alert color={work.result.failures.length > 0 ? 'negative' : 'positive'} icon={work.result.failures.length > 0 ? <IconInfoCircle aria-hidden /> : <IconCheck aria-hidden />} title={t('sweep.swept', { count: work.result.done })} mb="lg">
          {work.result.failures.length > 0 && <List>{work.result.failures.map((failure) => <List.Item key={failure}>{failure}</List.Item>)}</List>}
        </Alert>
      )}
      <Pending query={query} rows={6}>
        {({ rows, totals, earned }) => (rows.length === 0 ? !work.result && <Empty>{t('sweep.nothing')}</Empty> : (
          <>
            <Table name={t('sweep.title')} minWidth={480} maw={820} verticalSpacing={4}>
              <Table.Thead>
                <Table.Tr><Table.Th scope="col">{t('column.client')}</Table.Th><Table.Th scope="col" ta="right">{t('sweep.earned')}</Table.Th><Table.Th scope="col">{t('column.currency')}</Table.Th><Table.Th scope="col">{t('sweep.stays')}</Table.Th></Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((row) => (
                  <Table.Tr key={row.clientNumber + row.amount.currency + row.leftOut}>
                    <Table.Td>{row.clientName} <Text span c="dimmed" size="sm" className="ref">{row.clientNumber}</Text></Table.Td>
                    <Table.Td ta="right"><Money table value={row.amount} state={isNegative(row.amount.amount) ? 'reversed' : 'plain'} /></Table.Td>
                    <Table.Td>{row.amount.currency}</Table.Td>
                    <Table.Td>{row.leftOut === 'WithAttorney' ? <Anchor component={Link} to="/ledger/attorneys">{t('sweep.leftOut.WithAttorney')}</Anchor> : row.leftOut ? t(`sweep.leftOut.${row.leftOut}`) : '–'}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
              <Table.Tfoot>
                {earned.map((total) => (
                  <Table.Tr key={total.currency}>
                    <Table.Th scope="row" ta="left"><Anchor component={Link} to="/ledger/proof" inherit>{t('sweep.total')}</Anchor></Table.Th>
                    <Table.Td ta="right" fw={600}><Money table value={total} /></Table.Td>
                    <Table.Td>{total.currency}</Table.Td>
                    <Table.Td />
                  </Table.Tr>
                ))}
              </Table.Tfoot>
            </Table>
            {maySweep && totals.length > 0 && (
              <Group mt="md"><Button loading={work.isRunning} onClick={work.start}>{t('sweep.start', { amounts: totals.map((total) => formatMoney(total, locale(), true)).join(' + ') })}</Button></Group>
            )}
          </>
        ))}
      </Pending>
    </>
  );
}
