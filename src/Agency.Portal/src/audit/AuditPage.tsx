import { useTranslation } from 'react-i18next';
import type { Row } from '../api/rows';
import { BuildUp } from '../components/BuildUp';
import { DataGrid, type GridColumn, type GridFilter } from '../components/DataGrid';
import { InstantText } from '../components/DateText';
import { PageHeader } from '../components/PageHeader';
import { useParam } from '../components/useParam';
import { actionWords } from './actionWords';
import { EntryDrawer } from './EntryDrawer';

type AuditRow = Row<'AuditEntries'>;

export default function AuditPage() {
  const { t } = useTranslation('audit');
  const [, open] = useParam('entry');
  const columns: GridColumn<AuditRow>[] = [
    {
      field: 'at', header: t('column.at'), width: 180,
      render: ({ id, at, action }) => <BuildUp param="entry" value={String(id)} label={actionWords(action, t)}><InstantText value={at} /></BuildUp>,
    },
    { field: 'userName', header: t('column.user'), width: 180 },
    { field: 'action', header: t('column.action'), width: 260, render: ({ action }) => actionWords(action, t) },
    { field: 'subject', header: t('column.subject'), kind: 'reference', width: 180 },
    { field: 'reason', header: t('column.reason'), width: 220, optional: true },
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
      <DataGrid set="AuditEntries" name={t('title')} columns={columns} filters={filters} idField="id" defaultSort="-id" onPeek={({ id }) => open(String(id))} />
      <EntryDrawer />
    </>
  );
}
