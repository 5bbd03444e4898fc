import { Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { problemText } from '../api/problem';
import type { components } from '../api/schema';
import { queryClient } from '../api/queryClient';
import type { Row } from '../api/rows';
import { BuildUp } from '../components/BuildUp';
import type { GridColumn, GridFilter } from '../components/DataGrid';
import { DateText } from '../components/DateText';
import { problemOf } from '../operations/followed';
import { StatusBadge, type Tone } from '../components/StatusBadge';

export type LineRow = Row<'BankLines'>;

/** A line in the addresses of the API. */
export const lineOf = (line: LineRow) => ({ path: { statement: line.statementNumber, position: line.position } });
export type LineStatus = components['schemas']['BankLineStatus'];

export const lineStatuses: LineStatus[] = ['Open', 'Proposed', 'Posted', 'Matched', 'SetAside'];

const tones: Record<LineStatus, Tone> = { Open: 'bad', Proposed: 'waiting', Posted: 'good', Matched: 'good', SetAside: 'neutral' };

export function LineBadge({ status }: { status: LineStatus }) {
  const { t } = useTranslation('bank');
  return <StatusBadge tone={tones[status]} ended={status === 'SetAside'}>{t(`status.${status}`)}</StatusBadge>;
}

/** Why it stands as it does: somebody's own words, or the rule that forbade to post it, in the reader's. */
export function reasonText(reason: string, t: TFunction): string {
  return reason.startsWith('{"code"') ? problemText(problemOf(JSON.parse(reason) as components['schemas']['RuleRefusal']), t) : reason;
}

/** A line changed: so did its statement, the lists, the books. */
export const bankChanged = () => Promise.all(['bank', 'list', 'ledger', 'payments', 'cases', 'payouts', 'remittances', 'commissions'].map((area) => queryClient.invalidateQueries({ queryKey: [area] })));

/** What a line shows in a list, on the page of its statement and on that of all lines. */
export function useLineColumns(ofStatement: boolean): GridColumn<LineRow>[] {
  const { t } = useTranslation('bank');
  return [
    {
      field: 'bookedOn', header: t('column.bookedOn'), width: 130,
      render: (row) => <BuildUp param="line" value={row.id} label={t('line.title', { position: row.position, statement: row.statementNumber })}><DateText value={row.bookedOn} /></BuildUp>,
    },
    { field: 'amount', header: t('column.amount'), kind: 'money', width: 130 },
    { field: 'currency', header: t('column.currency'), width: 80, optional: ofStatement },
    { field: 'status', header: t('column.status'), width: 140, render: ({ status }) => <LineBadge status={status} /> },
    { field: 'counterpartyName', header: t('column.name'), width: 200 },
    { field: 'text', header: t('column.text'), width: 320, render: ({ text, reference }) => <Text span truncate inherit>{text ?? reference ?? '–'}</Text> },
    { field: 'recordNumber', header: t('column.record'), kind: 'reference', width: 130 },
    { field: 'caseNumber', header: t('column.case'), kind: 'reference', width: 140 },
    { field: 'basis', header: t('column.basis'), width: 170, render: ({ basis }) => (basis ? t(`basis.${basis}`) : '–') },
    { field: 'counterpartyAccount', header: t('column.account'), kind: 'reference', width: 200, sortable: false, optional: true },
    { field: 'reference', header: t('column.reference'), kind: 'reference', width: 180, optional: true },
    ...(ofStatement ? [] : [{ field: 'statementNumber', header: t('column.statement'), kind: 'reference', width: 130 } satisfies GridColumn<LineRow>]),
  ];
}

export function useLineFilters(): GridFilter<LineRow>[] {
  const { t } = useTranslation('bank');
  return [
    { name: 'status', label: t('column.status'), kind: 'choice', options: lineStatuses.map((value) => ({ value, label: t(`status.${value}`) })) },
    { name: 'amount', label: t('column.amount'), kind: 'amountRange' },
    { name: 'booked', field: 'bookedOn', label: t('column.bookedOn'), kind: 'dateRange' },
  ];
}
