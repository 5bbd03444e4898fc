import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Row } from '../api/rows';
import { AreaLinks } from '../components/AreaLinks';
import { DataGrid, type GridColumn, type GridFilter } from '../components/DataGrid';
import { Empty } from '../components/Empty';
import { PageHeader } from '../components/PageHeader';
import { useLedgerLinks } from './ledgerLinks';
import { accounts, events, sides } from './words';

type PostingRow = Row<'JournalPostings'>;

export default function LedgerPage() {
  const { t } = useTranslation('ledger');
  const link = (to: string, text: string | null | undefined) => (text ? <Anchor component={Link} to={to + text} className="ref">{text}</Anchor> : '–');
  const columns: GridColumn<PostingRow>[] = [
    { field: 'journalNumber', header: t('column.journal'), kind: 'reference', width: 130 },
    { field: 'on', header: t('column.on'), kind: 'date', width: 120 },
    { field: 'account', header: t('column.account'), width: 210, render: ({ account }) => t(`account.${account}`) },
    { field: 'side', header: t('column.side'), width: 90, render: ({ side }) => t(`side.${side}`) },
    { field: 'amount', header: t('column.amount'), kind: 'money', width: 120 },
    { field: 'currency', header: t('column.currency'), width: 90 },
    { field: 'event', header: t('column.event'), width: 210, render: ({ event }) => t(`event.${event}`) },
    { field: 'clientName', header: t('column.client'), width: 200 },
    { field: 'caseNumber', header: t('column.case'), width: 150, render: ({ caseNumber }) => link('/cases/', caseNumber) },
    { field: 'paymentNumber', header: t('column.payment'), width: 130, render: ({ paymentNumber }) => link('/payments/', paymentNumber) },
    { field: 'affiliateName', header: t('column.affiliate'), width: 200, optional: true },
  ];
  const filters: GridFilter<PostingRow>[] = [
    { name: 'account', label: t('column.account'), kind: 'choice', options: accounts.map((value) => ({ value, label: t(`account.${value}`) })) },
    { name: 'side', label: t('column.side'), kind: 'choice', options: sides.map((value) => ({ value, label: t(`side.${value}`) })) },
    { name: 'event', label: t('column.event'), kind: 'choice', options: events.map((value) => ({ value, label: t(`event.${value}`) })) },
    { name: 'on', label: t('column.on'), kind: 'dateRange' },
    { name: 'client', field: 'clientName', label: t('column.client'), kind: 'text' },
    { name: 'case', field: 'caseNumber', label: t('column.case'), kind: 'text' },
  ];
  return (
    <>
      <PageHeader title={t('title')} />
      <AreaLinks {...useLedgerLinks()} />
      <DataGrid set="JournalPostings" name={t('title')} columns={columns} filters={filters} idField="id" empty={<Empty>{t('empty')}</Empty>} />
    </>
  );
}
