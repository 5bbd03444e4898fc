import { useTranslation } from 'react-i18next';
import type { Row } from '../api/rows';
import { DataGrid, type GridColumn, type GridFilter } from '../components/DataGrid';
import { PageHeader } from '../components/PageHeader';
import { actionWords } from './actionWords';

type AuditRow = Row<'AuditEntries'>;

export default function AuditPage() {
  const { t } = useTranslation('audit');
  const columns: GridColumn<AuditRow>[] = [
    { field: 'at', header: t('column.at'), kind: 'instant', width: 180 },
    { field: 'userName', header: t('column.user'), width: 180 },
    { field: 'action', header: t('column.action'), width: 260, render: ({ action }) => actionWords(action, t) },
    { field: 'subject', header: t('column.subject'), kind: 'reference', width: 180 },
    { field: 'address', header: t('column.address'), kind: 'reference', width: 150 },
  ];
  const filters: GridFilter<AuditRow>[] = [
    { name: 'at', label: t('column.at'), kind: 'instantRange' },
    { name: 'user', field: 'userName', label: t('column.user'), kind: 'text' },
    { name: 'subject', label: t('column.subject'), kind: 'text' },
  ];
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <DataGrid set="AuditEntries" name={t('title')} columns={columns} filters={filters} idField="id" defaultSort="-id" />
    </>
  );
}
