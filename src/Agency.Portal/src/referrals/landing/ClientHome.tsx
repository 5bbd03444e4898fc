import { Anchor, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { countRows, listRows } from '../../api/lists';
import { ErrorState } from '../../components/ErrorState';
import { Money } from '../../components/Money';
import { StageBadge } from '../../components/StageBadge';
import { Table } from '../../components/Table';
import classes from '../Referral.module.css';

const rowsMax = 10;
const open = "stage ne 'Closed'";

/** A client's cases: what was placed, what came in, what is still open. */
export default function ClientHome() {
  const { t } = useTranslation('referrals');
  const cases = useQuery(listRows('Cases', { sort: '-openedOn', top: rowsMax }));
  const counts = [useQuery(countRows('Cases', open)), useQuery(countRows('Cases', "stage eq 'Closed'"))] as const;
  return (
    <section className={classes.section} aria-labelledby="cases">
      <Title order={2} id="cases" mb="xs">{t('clientHome.title')}</Title>
      {counts[0].data !== undefined && counts[1].data !== undefined && <Text mb="sm">{t('clientHome.open', { count: counts[0].data })} · {t('clientHome.closed', { count: counts[1].data })}</Text>}
      {cases.error && <ErrorState error={cases.error} onRetry={() => void cases.refetch()} />}
      {cases.isPending && <Skeleton height={160} />}
      {cases.data?.value.length === 0 && <Text>{t('clientHome.none')}</Text>}
      {cases.data && cases.data.value.length > 0 && (
        <Table name={t('clientHome.title')} minWidth={0} scroll={{ className: classes.scroll, role: 'region', 'aria-label': t('common:grid.region', { name: t('clientHome.title') }) }} verticalSpacing={6} horizontalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('column.case')}</Table.Th>
              <Table.Th scope="col">{t('column.debtor')}</Table.Th>
              <Table.Th scope="col">{t('clientHome.stage')}</Table.Th>
              <Table.Th scope="col">{t('entry.currency')}</Table.Th>
              <Table.Th scope="col" ta="right">{t('clientHome.placed')}</Table.Th>
              <Table.Th scope="col" ta="right">{t('clientHome.collected')}</Table.Th>
              <Table.Th scope="col" ta="right">{t('clientHome.principalOpen')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {cases.data.value.map((row) => (
              <Table.Tr key={row.number}>
                <Table.Th scope="row" fw={400}><Anchor component={Link} to={`/cases/${row.number}`} className="ref">{row.number}</Anchor></Table.Th>
                <Table.Td className={classes.name}>{row.debtorName}</Table.Td>
                <Table.Td><StageBadge stage={row.stage} closeCode={row.closeCode ?? null} /></Table.Td>
                <Table.Td>{row.currency}</Table.Td>
                {[row.placed, row.collected, row.principalOpen].map((amount, index) => <Table.Td key={index} ta="right"><Money table value={{ amount, currency: row.currency }} /></Table.Td>)}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Anchor component={Link} to="/cases" mt="xs" display="inline-block">{t('landing.all')}</Anchor>
    </section>
  );
}
