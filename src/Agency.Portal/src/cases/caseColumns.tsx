import type { TFunction } from 'i18next';
import type { Row } from '../api/rows';
import type { GridColumn, GridFilter } from '../components/DataGrid';
import { InstantText } from '../components/DateText';
import { StageBadge } from '../components/StageBadge';
import { stageNames } from '../components/stages';
import { leaseOf } from './desk/lease';

export type CaseRow = Row<'Cases'>;

export const nextSteps = ['CallbackDue', 'PromiseBroken', 'FirstContact', 'FollowUp'] as const;

/** The columns of lists of cases, by name; each list takes those it needs. */
export function caseColumns(t: TFunction, now: number) {
  return {
    number: { field: 'number', header: t('cases:column.number'), kind: 'reference', width: 130, to: ({ number }) => `/cases/${number}` },
    debtor: { field: 'debtorName', header: t('cases:column.debtor'), width: 175 },
    client: { field: 'clientName', header: t('cases:column.client'), width: 175 },
    stage: { field: 'stage', header: t('cases:column.stage'), width: 215, render: ({ stage, closeCode }) => <StageBadge stage={stage} closeCode={closeCode} /> },
    opened: { field: 'openedOn', header: t('cases:column.opened'), kind: 'date', width: 110 },
    placed: { field: 'placed', header: t('cases:column.placed'), kind: 'money', width: 105 },
    open: { field: 'principalOpen', header: t('cases:column.principalOpen'), kind: 'money', width: 120 },
    collected: { field: 'collected', header: t('cases:column.collected'), kind: 'money', width: 110 },
    currency: { field: 'currency', header: t('cases:column.currency'), width: 80 },
    step: { field: 'nextStep', header: t('cases:column.nextStep'), width: 135, sortable: false, render: (row) => (row.stage === 'Closed' ? '–' : t(`cases:step.${row.nextStep}`)) },
    stepAt: { field: 'nextStepAt', header: t('cases:column.nextStepAt'), width: 155, render: (row) => (row.stage === 'Closed' ? '–' : <InstantText value={row.nextStepAt} />) },
    holder: { field: 'holderName', header: t('cases:column.holder'), width: 140, sortable: false, render: (row) => holder(row, now, t) },
    holds: { field: 'holdCount', header: t('cases:column.holds'), kind: 'number', width: 90, optional: true },
    affiliate: { field: 'affiliateName', header: t('cases:column.affiliate'), width: 200, optional: true },
    country: { field: 'debtorCountry', header: t('cases:column.country'), width: 80, optional: true },
    closed: { field: 'closedOn', header: t('cases:column.closed'), kind: 'date', width: 120, optional: true },
  } satisfies Record<string, GridColumn<CaseRow>>;
}

function holder({ holderName, heldUntil }: CaseRow, now: number, t: TFunction): string {
  const lease = leaseOf({ holderName, heldUntil, isMine: false }, now);
  return lease.kind === 'another' ? lease.name : t('cases:free');
}

export function caseFilters(t: TFunction) {
  return {
    stage: { name: 'stage', label: t('cases:column.stage'), kind: 'choice', options: stageNames.filter((stage) => stage !== 'Referral').map((value) => ({ value, label: t(`common:stage.${value}`) })) },
    client: { name: 'client', field: 'clientName', label: t('cases:column.client'), kind: 'text' },
    open: { name: 'open', field: 'principalOpen', label: t('cases:column.principalOpen'), kind: 'amountRange' },
    opened: { name: 'opened', field: 'openedOn', label: t('cases:column.opened'), kind: 'dateRange' },
    holds: { name: 'holds', field: 'isOnHold', label: t('cases:filter.onHold'), kind: 'yesNo' },
    step: { name: 'step', field: 'nextStep', label: t('cases:column.nextStep'), kind: 'choice', options: nextSteps.map((value) => ({ value, label: t(`cases:step.${value}`) })) },
    stepAt: { name: 'due', field: 'nextStepAt', label: t('cases:column.nextStepAt'), kind: 'instantRange' },
    currency: { name: 'currency', label: t('cases:column.currency'), kind: 'text' },
  } satisfies Record<string, GridFilter<CaseRow>>;
}
