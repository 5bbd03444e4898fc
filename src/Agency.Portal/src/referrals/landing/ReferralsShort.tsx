import { Anchor, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { listRows } from '../../api/lists';
import type { Filter, Sort } from '../../api/rows';
import { useNow } from '../../cases/useNow';
import { Count } from '../../components/Count';
import { InstantText } from '../../components/DateText';
import { ErrorState } from '../../components/ErrorState';
import { Table } from '../../components/Table';
import { hoursSince, isLate } from '../referral';
import classes from '../Referral.module.css';

interface Props {
  /** Its title and empty state, under `landing`. */
  id: 'asked' | 'drafts' | 'submitted' | 'waiting';
  filter: Filter<'Referrals'>;
  sort: Sort<'Referrals'>;
  all?: string;
  /** Shows how much of the 24 hours has gone. */
  withClock?: boolean;
}

const rowsMax = 8;
const tickMilliseconds = 60_000;

/** The first few referrals of a kind, each a link. Nothing to show is said only where somebody waits for work. */
export function ReferralsShort({ id, filter, sort, all, withClock = false }: Props) {
  const { t } = useTranslation('referrals');
  const { data, error, refetch } = useQuery(listRows('Referrals', { filter, sort, top: rowsMax }));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data || (data.value.length === 0 && !withClock)) return null;
  const rows = data.value;
  return (
    <section className={classes.section} aria-labelledby={`landing-${id}`}>
      <Title order={2} id={`landing-${id}`} mb="xs">{t(`landing.${id}`)}</Title>
      {rows.length === 0 ? <Text>{t('landing.noneSubmitted')}</Text> : (
        <Table name={t(`landing.${id}`)} minWidth={0} scroll={{ className: classes.scroll, role: 'region', 'aria-label': t('common:grid.region', { name: t(`landing.${id}`) }) }} verticalSpacing={6} horizontalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('column.number')}</Table.Th>
              {withClock && <Table.Th scope="col">{t('landing.clock')}</Table.Th>}
              <Table.Th scope="col">{t('column.client')}</Table.Th>
              <Table.Th scope="col">{t('column.debtor')}</Table.Th>
              <Table.Th scope="col" ta="right">{t('column.invoices')}</Table.Th>
              <Table.Th scope="col">{t(id === 'drafts' ? 'column.started' : 'column.submitted')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.number}>
                <Table.Th scope="row" fw={400}><Anchor component={Link} to={`/referrals/${row.number}`} className="ref">{row.number}</Anchor></Table.Th>
                {withClock && <Table.Td>{row.submittedAt && <Clock submittedAt={row.submittedAt} />}</Table.Td>}
                <Table.Td>{row.clientName}</Table.Td>
                <Table.Td>{row.debtorName ?? '–'}</Table.Td>
                <Table.Td ta="right"><Count value={row.invoiceCount} /></Table.Td>
                <Table.Td><InstantText value={id === 'drafts' ? row.startedAt : row.submittedAt} /></Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {all && data['@odata.nextLink'] && <Anchor component={Link} to={all} mt="xs" display="inline-block">{t('landing.all')}</Anchor>}
    </section>
  );
}

function Clock({ submittedAt }: { submittedAt: string }) {
  const { t } = useTranslation('referrals');
  const now = useNow(tickMilliseconds);
  const count = hoursSince(submittedAt, now);
  return isLate(submittedAt, now)
    ? <><IconAlertTriangle size={14} aria-hidden className={classes.bad} /> {t('landing.late', { count })}</>
    : <><IconClock size={14} aria-hidden className={classes.waiting} /> {t('landing.age', { count })}</>;
}
