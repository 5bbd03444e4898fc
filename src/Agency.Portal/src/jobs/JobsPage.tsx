import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Row } from '../api/rows';
import { DataGrid, type GridColumn, type GridFilter } from '../components/DataGrid';
import { Empty } from '../components/Empty';
import { PageHeader } from '../components/PageHeader';
import { ParamDrawer } from '../components/ParamDrawer';
import { StatusBadge } from '../components/StatusBadge';
import { JobCatalog } from './JobCatalog';
import { JobRunFacts } from './JobRunFacts';
import { outcomes, outcomeTones } from './outcomes';
import { BuildUp } from '../components/BuildUp';
import { useParam } from '../components/useParam';
import { DateText } from '../components/DateText';

type RunRow = Row<'JobRuns'>;

export default function JobsPage() {
  const { t } = useTranslation('jobs');
  const [, open] = useParam('run');
  const columns: GridColumn<RunRow>[] = [
    { field: 'forDate', header: t('column.forDate'), width: 130, render: (row) => <BuildUp param="run" value={row.id} label={row.job}><DateText value={row.forDate} /></BuildUp> },
    { field: 'job', header: t('column.job'), kind: 'reference', width: 190 },
    { field: 'outcome', header: t('column.outcome'), width: 130, render: ({ outcome }) => <StatusBadge tone={outcomeTones[outcome]}>{t(`outcome.${outcome}`)}</StatusBadge> },
    { field: 'done', header: t('column.done'), kind: 'number', width: 90 },
    { field: 'failed', header: t('column.failed'), kind: 'number', width: 100 },
    { field: 'note', header: t('column.note'), width: 320, render: ({ note }) => <Text span truncate inherit>{note?.split('\n')[0] ?? '–'}</Text> },
    { field: 'startedAt', header: t('column.startedAt'), kind: 'instant', width: 180 },
    { field: 'endedAt', header: t('column.endedAt'), kind: 'instant', width: 180, optional: true },
    { field: 'startedBy', header: t('column.startedBy'), width: 160 },
  ];
  const filters: GridFilter<RunRow>[] = [
    { name: 'outcome', label: t('column.outcome'), kind: 'choice', options: outcomes.map((value) => ({ value, label: t(`outcome.${value}`) })) },
    { name: 'job', label: t('column.job'), kind: 'text' },
    { name: 'for', field: 'forDate', label: t('column.forDate'), kind: 'dateRange' },
  ];
  return (
    <>
      <PageHeader title={t('title')} />
      <JobCatalog />
      <Title order={2} mt="xl" mb="xs">{t('runs')}</Title>
      <DataGrid set="JobRuns" name={t('runs')} columns={columns} filters={filters} idField="id" defaultSort="-startedAt" onPeek={({ id }) => open(id)} empty={<Empty>{t('noRuns')}</Empty>} />
      <ParamDrawer param="run" title={() => t('run')}>{(id) => <JobRunFacts id={id} />}</ParamDrawer>
    </>
  );
}
