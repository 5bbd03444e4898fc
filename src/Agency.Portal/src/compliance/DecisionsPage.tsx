import { useTranslation } from 'react-i18next';
import type { Row } from '../api/rows';
import { AreaLinks } from '../components/AreaLinks';
import { DataGrid, type GridColumn, type GridFilter } from '../components/DataGrid';
import { Empty } from '../components/Empty';
import { PageHeader } from '../components/PageHeader';
import { StatusBadge } from '../components/StatusBadge';
import { useComplianceLinks } from './complianceLinks';
import { citationText, ruleText } from './gateWords';

type Decision = Row<'ContactDecisions'>;

const channels = ['Call', 'Letter', 'Email', 'Sms'] as const;

/** What the contact gate has answered: every decision is kept, also those that somebody went on against. */
export default function DecisionsPage() {
  const { t } = useTranslation('compliance');
  const columns: GridColumn<Decision>[] = [
    { field: 'caseNumber', header: t('column.case'), kind: 'reference', width: 140, to: ({ caseNumber }) => `/cases/${caseNumber}` },
    { field: 'at', header: t('column.at'), kind: 'instant', width: 170 },
    { field: 'channel', header: t('column.channel'), width: 100, render: ({ channel }) => t(`channel.${channel}`) },
    { field: 'isAllowed', header: t('column.answer'), width: 150, sortable: false, render: (row) => <Answer row={row} /> },
    { field: 'rule', header: t('column.rule'), width: 280, render: ({ rule }) => ruleText(rule, t) },
    { field: 'askedBy', header: t('column.askedBy'), width: 150 },
    { field: 'overrideReason', header: t('column.overrideReason'), width: 280, sortable: false },
    { field: 'citation', header: t('column.citation'), width: 200, render: ({ citation }) => citationText(citation, t) || '–' },
    { field: 'allowedFrom', header: t('column.allowedFrom'), kind: 'instant', width: 170 },
  ];
  const filters: GridFilter<Decision>[] = [
    { name: 'allowed', field: 'isAllowed', label: t('filter.allowed'), kind: 'yesNo' },
    { name: 'overridden', field: 'isOverridden', label: t('filter.overridden'), kind: 'yesNo' },
    { name: 'channel', label: t('column.channel'), kind: 'choice', options: channels.map((value) => ({ value, label: t(`channel.${value}`) })) },
    { name: 'at', label: t('column.at'), kind: 'instantRange' },
  ];
  return (
    <>
      <PageHeader title={t('decisions.title')} note={t('decisions.note')} />
      <AreaLinks {...useComplianceLinks()} />
      <DataGrid set="ContactDecisions" name={t('decisions.title')} columns={columns} filters={filters} idField="id" defaultSort="-at" empty={<Empty>{t('decisions.empty')}</Empty>} />
    </>
  );
}

function Answer({ row: { isAllowed, overrideReason } }: { row: Decision }) {
  const { t } = useTranslation('compliance');
  if (isAllowed) return <StatusBadge tone="good">{t('answer.allowed')}</StatusBadge>;
  return overrideReason ? <StatusBadge tone="waiting">{t('answer.overridden')}</StatusBadge> : <StatusBadge tone="bad">{t('answer.refused')}</StatusBadge>;
}
