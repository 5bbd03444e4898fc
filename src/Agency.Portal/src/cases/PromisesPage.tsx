import { useTranslation } from 'react-i18next';
import type { Row } from '../api/rows';
import { DataGrid, type GridColumn, type GridFilter } from '../components/DataGrid';
import { Empty } from '../components/Empty';
import { PageHeader } from '../components/PageHeader';
import { StatusBadge, type Tone } from '../components/StatusBadge';

type PromiseRow = Row<'Promises'>;
type Status = PromiseRow['status'];

const tones: Record<Status, Tone> = { Open: 'waiting', Kept: 'good', Broken: 'bad' };

/** Promises to pay: open, kept and broken. */
export default function PromisesPage() {
  const { t } = useTranslation('cases');
  const columns: GridColumn<PromiseRow>[] = [
    { field: 'caseNumber', header: t('column.number'), kind: 'reference', width: 140, to: ({ caseNumber }) => `/cases/${caseNumber}` },
    { field: 'debtorName', header: t('column.debtor'), width: 240 },
    { field: 'status', header: t('promises.status'), width: 130, render: ({ status }) => <StatusBadge tone={tones[status]}>{t(`promises.${status}`)}</StatusBadge> },
    { field: 'dueOn', header: t('promises.dueOn'), kind: 'date', width: 130 },
    { field: 'amount', header: t('promises.amount'), kind: 'money', width: 130 },
    { field: 'received', header: t('promises.received'), kind: 'money', width: 130 },
    { field: 'currency', header: t('column.currency'), width: 80 },
    { field: 'isSettlement', header: t('promises.isSettlement'), width: 130, render: ({ isSettlement }) => isSettlement ? t('promises.settles') : '–' },
    { field: 'approvedBy', header: t('promises.approvedBy'), width: 160 },
    { field: 'takenBy', header: t('promises.takenBy'), width: 160 },
    { field: 'takenAt', header: t('promises.takenAt'), kind: 'instant', width: 170 },
  ];
  const filters: GridFilter<PromiseRow>[] = [
    { name: 'status', label: t('promises.status'), kind: 'choice', options: (['Open', 'Broken', 'Kept'] as const).map((value) => ({ value, label: t(`promises.${value}`) })) },
    { name: 'due', field: 'dueOn', label: t('promises.dueOn'), kind: 'dateRange' },
    { name: 'takenBy', label: t('promises.takenBy'), kind: 'text' },
  ];
  return (
    <>
      <PageHeader title={t('promises.title')} />
      <DataGrid set="Promises" name={t('promises.title')} columns={columns} filters={filters} idField="id" defaultSort="-dueOn" empty={<Empty>{t('promises.empty')}</Empty>} />
    </>
  );
}
