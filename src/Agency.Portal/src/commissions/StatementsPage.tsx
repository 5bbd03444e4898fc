import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Row } from '../api/rows';
import { AreaLinks } from '../components/AreaLinks';
import { DateText } from '../components/DateText';
import { DataGrid, type GridColumn, type GridFilter } from '../components/DataGrid';
import { Empty } from '../components/Empty';
import { PageHeader } from '../components/PageHeader';
import { useRole } from '../identity/session';
import { locale } from '../text/locale';
import { isZero } from '../text/money';
import { formatMonth } from '../text/month';
import { useCommissionLinks } from './commissionLinks';

type StatementRow = Row<'CommissionStatements'>;

export default function StatementsPage() {
  const { t } = useTranslation('commissions');
  const isPartner = useRole() === 'AffiliateUser';
  const columns: GridColumn<StatementRow>[] = [
    { field: 'number', header: t('column.statement'), kind: 'reference', width: 150, to: ({ number }) => `/commissions/statements/${number}` },
    { field: 'periodFrom', header: t('column.period'), width: 150, render: ({ periodFrom }) => formatMonth(periodFrom, locale()) },
    ...(isPartner ? [] : [{ field: 'affiliateName', header: t('column.affiliate'), width: 220 } satisfies GridColumn<StatementRow>]),
    { field: 'lineCount', header: t('column.lineCount'), kind: 'number', width: 90 },
    { field: 'broughtForward', header: t('column.broughtForward'), kind: 'money', width: 150 },
    { field: 'linesTotal', header: t('column.linesTotal'), kind: 'money', width: 130 },
    { field: 'toPay', header: t('column.toPay'), kind: 'money', width: 130 },
    { field: 'paidOn', header: t('column.paidOn'), kind: 'date', width: 200, sortable: false, render: (row) => <Paid row={row} /> },
    { field: 'carriedForward', header: t('column.carriedForward'), kind: 'money', width: 150 },
    { field: 'currency', header: t('column.currency'), width: 90 },
    { field: 'issuedAt', header: t('column.issuedAt'), kind: 'instant', width: 170 },
    { field: 'issuedBy', header: t('column.issuedBy'), width: 150, optional: true },
  ];
  const filters: GridFilter<StatementRow>[] = [
    { name: 'period', field: 'periodFrom', label: t('column.period'), kind: 'dateRange' },
    { name: 'toPay', label: t('column.toPay'), kind: 'amountRange' },
    { name: 'paid', field: 'paidOn', label: t('column.paidOn'), kind: 'dateRange' },
  ];
  return (
    <>
      <PageHeader title={t('statements.title')} />
      <AreaLinks {...useCommissionLinks()} />
      <DataGrid set="CommissionStatements" name={t('statements.title')} columns={columns} filters={filters} defaultSort="-chainPosition" empty={<Empty>{t('statements.empty')}</Empty>} />
    </>
  );
}

/** Paid and when, still owed, taken back, or nothing to pay. */
function Paid({ row: { payoutNumber, paidOn, toPay, undoes, undoneBy } }: { row: StatementRow }) {
  const { t } = useTranslation('commissions');
  const other = undoes ?? undoneBy;
  if (other) return <>{t(undoes ? 'statement.undoes' : 'statement.undoneBy')} <Anchor component={Link} to={`/commissions/statements/${other}`} className="ref">{other}</Anchor></>;
  if (!payoutNumber || !paidOn) return isZero(String(toPay)) ? <>–</> : <>{t('statement.unpaid')}</>;
  return <Anchor component={Link} to={`/payouts/${payoutNumber}`}><DateText value={paidOn} /></Anchor>;
}
