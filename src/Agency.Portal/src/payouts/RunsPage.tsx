import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Row } from '../api/rows';
import { AreaLinks } from '../components/AreaLinks';
import { DataGrid, type GridColumn, type GridFilter } from '../components/DataGrid';
import { Empty } from '../components/Empty';
import { PageHeader } from '../components/PageHeader';
import { useMay } from '../identity/session';
import { usePayoutLinks } from './payoutLinks';
import { RunStatus, runStatuses } from './RunStatus';

type RunRow = Row<'PayoutRuns'>;

export default function RunsPage() {
  const { t } = useTranslation('payouts');
  const mayMake = useMay('payouts.make');
  const columns: GridColumn<RunRow>[] = [
    { field: 'number', header: t('column.run'), kind: 'reference', width: 150, to: ({ number }) => `/payouts/runs/${number}` },
    { field: 'status', header: t('column.state'), width: 190, render: ({ status }) => <RunStatus status={status} /> },
    { field: 'payoutCount', header: t('column.payouts'), kind: 'number', width: 110, sortable: false },
    { field: 'paidCount', header: t('column.paid'), kind: 'number', width: 110, sortable: false },
    { field: 'madeBy', header: t('column.madeBy'), width: 160 },
    { field: 'madeAt', header: t('column.madeAt'), kind: 'instant', width: 170 },
    { field: 'approvedBy', header: t('column.approvedBy'), width: 160 },
    { field: 'endedAt', header: t('column.endedAt'), kind: 'instant', width: 170 },
  ];
  const filters: GridFilter<RunRow>[] = [{ name: 'status', label: t('column.state'), kind: 'choice', options: runStatuses.map((value) => ({ value, label: t(`status.${value}`) })) }];
  return (
    <>
      <PageHeader title={t('runs.title')} actions={mayMake && <Button component={Link} to="/payouts/runs/new" leftSection={<IconPlus size={16} aria-hidden />}>{t('runs.new')}</Button>} />
      <AreaLinks {...usePayoutLinks()} />
      <DataGrid set="PayoutRuns" name={t('runs.title')} columns={columns} filters={filters} defaultSort="-madeAt" empty={<Empty>{t('runs.empty')}</Empty>} />
    </>
  );
}
