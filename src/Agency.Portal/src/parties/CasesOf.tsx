import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Filter, Row } from '../api/rows';
import { DataGrid, type GridColumn } from '../components/DataGrid';
import { StageBadge } from '../components/StageBadge';

type CaseRow = Row<'Cases'>;

/** The cases of a partner, client or debtor, newest first. */
export function CasesOf({ filter }: { filter: Filter<'Cases'> }) {
  const { t } = useTranslation('parties');
  const columns: GridColumn<CaseRow>[] = [
    { field: 'number', header: t('case.number'), kind: 'reference', width: 150, to: ({ number }) => `/cases/${number}` },
    { field: 'debtorName', header: t('case.debtor'), width: 240 },
    { field: 'stage', header: t('case.stage'), width: 220, render: ({ stage, closeCode }) => <StageBadge stage={stage} closeCode={closeCode ?? null} /> },
    { field: 'placed', header: t('case.placed'), kind: 'money', width: 130 },
    { field: 'collected', header: t('case.collected'), kind: 'money', width: 130 },
    { field: 'currency', header: t('case.currency'), width: 80 },
    { field: 'openedOn', header: t('case.opened'), kind: 'date', width: 130 },
  ];
  return (
    <section>
      <Title order={2} mb="xs">{t('case.title')}</Title>
      <DataGrid set="Cases" name={t('case.title')} columns={columns} always={filter} defaultSort="-openedOn" searchable={false} />
    </section>
  );
}
