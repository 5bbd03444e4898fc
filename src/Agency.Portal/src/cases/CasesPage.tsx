import { useTranslation } from 'react-i18next';
import { DataGrid, type GridColumn, type GridFilter } from '../components/DataGrid';
import { PageHeader } from '../components/PageHeader';
import { StageBadge } from '../components/StageBadge';
import { stageNames, type Stage } from '../components/stages';

interface CaseRow {
  number: string;
  debtorName: string;
  clientName: string;
  stage: Stage;
  closeCode: string | null;
  balance: string;
  currency: string;
  placedOn: string;
}

export default function CasesPage() {
  const { t } = useTranslation('cases');
  const columns: GridColumn<CaseRow>[] = [
    { field: 'number', header: t('column.number'), kind: 'reference', width: 150, to: ({ number }) => `/cases/${number}` },
    { field: 'debtorName', header: t('column.debtor'), width: 260 },
    { field: 'stage', header: t('column.stage'), width: 220, render: ({ stage, closeCode }) => <StageBadge stage={stage} closeCode={closeCode} /> },
    { field: 'balance', header: t('column.balance'), kind: 'money', width: 140 },
    { field: 'currency', header: t('column.currency'), width: 90 },
    { field: 'placedOn', header: t('column.placed'), kind: 'date', width: 130 },
    { field: 'clientName', header: t('column.client'), width: 200 },
  ];
  const filters: GridFilter[] = [
    { name: 'stage', label: t('column.stage'), kind: 'choice', options: stageNames.filter((stage) => stage !== 'Referral').map((value) => ({ value, label: t(`common:stage.${value}`) })) },
    { name: 'balance', label: t('column.balance'), kind: 'amountRange' },
    { name: 'placed', field: 'placedOn', label: t('column.placed'), kind: 'dateRange' },
  ];
  return (
    <>
      <PageHeader title={t('list.title')} />
      <DataGrid set="Cases" name={t('list.title')} columns={columns} filters={filters} defaultSort="-placedOn" />
    </>
  );
}
