import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Row } from '../api/rows';
import { AreaLinks } from '../components/AreaLinks';
import { DataGrid, type GridColumn, type GridFilter } from '../components/DataGrid';
import { Empty } from '../components/Empty';
import { PageHeader } from '../components/PageHeader';
import { useLedgerLinks } from './ledgerLinks';
import { cashEvents } from './words';

type MovementRow = Row<'CashMovements'>;

/** Money that moved besides payments of debtors. */
export default function MovementsPage() {
  const { t } = useTranslation('ledger');
  const columns: GridColumn<MovementRow>[] = [
    { field: 'number', header: t('movements.number'), kind: 'reference', width: 130, to: ({ number }) => `/ledger/movements/${number}` },
    { field: 'on', header: t('column.on'), kind: 'date', width: 120 },
    { field: 'event', header: t('column.event'), width: 240, render: ({ event }) => t(`event.${event}`) },
    { field: 'amount', header: t('column.amount'), kind: 'money', width: 120 },
    { field: 'currency', header: t('column.currency'), width: 90 },
    { field: 'clientName', header: t('column.client'), width: 200, render: ({ clientName }) => clientName ?? '–' },
    { field: 'caseNumber', header: t('column.case'), width: 150, render: ({ caseNumber }) => (caseNumber ? <Anchor component={Link} to={`/cases/${caseNumber}`} className="ref">{caseNumber}</Anchor> : '–') },
    { field: 'attorneyName', header: t('movements.attorney'), width: 180, optional: true },
    { field: 'externalReference', header: t('movements.reference'), width: 150, optional: true },
    { field: 'reversedOn', header: t('movements.reversedOn'), kind: 'date', width: 130 },
  ];
  const filters: GridFilter<MovementRow>[] = [
    { name: 'event', label: t('column.event'), kind: 'choice', options: cashEvents.map((value) => ({ value, label: t(`event.${value}`) })) },
    { name: 'on', label: t('column.on'), kind: 'dateRange' },
    { name: 'client', field: 'clientName', label: t('column.client'), kind: 'text' },
    { name: 'case', field: 'caseNumber', label: t('column.case'), kind: 'text' },
  ];
  return (
    <>
      <PageHeader title={t('movements.title')} note={t('movements.note')} />
      <AreaLinks {...useLedgerLinks()} />
      <DataGrid set="CashMovements" name={t('movements.title')} columns={columns} filters={filters} empty={<Empty>{t('movements.empty')}</Empty>} />
    </>
  );
}
