import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Row } from '../api/rows';
import { BuildUp } from '../components/BuildUp';
import { DataGrid, type GridColumn, type GridFilter } from '../components/DataGrid';
import { Empty } from '../components/Empty';
import { Money } from '../components/Money';
import { useParam } from '../components/useParam';
import { useRole } from '../identity/session';
import { isNegative } from '../text/money';
import { ExplainDrawer } from './ExplainDrawer';
import { stateWords } from './lineState';
import { LineStateBadge } from './LineStateBadge';

type LineRow = Row<'CommissionLines'>;

/** Commission lines; every amount opens to the payment, the plan and the rounding behind it. */
export function LineGrid() {
  const { t } = useTranslation('commissions');
  const [, open] = useParam('line');
  const isPartner = useRole() === 'AffiliateUser';
  const columns: GridColumn<LineRow>[] = [
    { field: 'earnedOn', header: t('column.date'), kind: 'date', width: 110 },
    { field: 'caseNumber', header: t('column.case'), width: 130, render: ({ caseNumber }) => <Anchor component={Link} to={`/cases/${caseNumber}`} className="ref" data-row-link>{caseNumber}</Anchor> },
    ...(isPartner ? [] : [{ field: 'affiliateName', header: t('column.affiliate'), width: 170 } satisfies GridColumn<LineRow>]),
    { field: 'clientName', header: t('column.client'), width: 190 },
    { field: 'kind', header: t('column.what'), width: 90, render: ({ kind }) => t(`kind.${kind}`) },
    { field: 'collected', header: t('column.collected'), kind: 'money', width: 105 },
    { field: 'base', header: t('column.base'), kind: 'money', width: 105 },
    {
      field: 'amount', header: t('column.commission'), kind: 'money', width: 115,
      render: ({ id, amount, currency }) => <BuildUp param="line" value={id} label={t('column.commission')}><Money table value={{ amount, currency }} state={isNegative(amount) ? 'reversed' : 'plain'} /></BuildUp>,
    },
    { field: 'currency', header: t('column.currency'), width: 80 },
    {
      field: 'state', header: t('column.state'), width: 210, render: (line) => <LineStateBadge line={line} />,
      words: stateWords(t), alsoExported: [['heldUntil', t('column.heldUntil')], ['statementNumber', t('column.statement')], ['paymentNumber', t('column.payment')]],
    },
    { field: 'paymentNumber', header: t('column.payment'), width: 130, optional: true, render: ({ paymentNumber }) => <Anchor component={Link} to={`/payments/${paymentNumber}`} className="ref">{paymentNumber}</Anchor> },
  ];
  const filters: GridFilter<LineRow>[] = [
    { name: 'earned', field: 'earnedOn', label: t('column.date'), kind: 'dateRange' },
    { name: 'state', label: t('column.state'), kind: 'choice', options: Object.entries(stateWords(t)).map(([value, label]) => ({ value, label })) },
    { name: 'held', field: 'heldUntil', label: t('column.heldUntil'), kind: 'dateRange' },
    { name: 'kind', label: t('column.what'), kind: 'choice', options: (['Payment', 'Clawback', 'Restated'] as const).map((value) => ({ value, label: t(`kind.${value}`) })) },
    { name: 'amount', label: t('column.commission'), kind: 'amountRange' },
  ];
  return (
    <>
      <DataGrid set="CommissionLines" name={t('lines.title')} columns={columns} filters={filters} idField="id" defaultSort="-earnedOn" onPeek={({ id }) => open(id)} empty={<Empty>{t('lines.empty')}</Empty>} />
      <ExplainDrawer param="line" />
    </>
  );
}
