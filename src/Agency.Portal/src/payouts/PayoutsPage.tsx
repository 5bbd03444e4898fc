import { useTranslation } from 'react-i18next';
import type { Row } from '../api/rows';
import { AreaLinks } from '../components/AreaLinks';
import { DataGrid, type GridColumn, type GridFilter } from '../components/DataGrid';
import { Empty } from '../components/Empty';
import { PageHeader } from '../components/PageHeader';
import { useRole } from '../identity/session';
import { usePayoutLinks } from './payoutLinks';

type PayoutRow = Row<'Payouts'>;

export default function PayoutsPage() {
  const { t } = useTranslation('payouts');
  const isPartner = useRole() === 'AffiliateUser';
  const links = usePayoutLinks();
  const columns: GridColumn<PayoutRow>[] = [
    { field: 'number', header: t('column.payout'), kind: 'reference', width: 150, to: ({ number }) => `/payouts/${number}` },
    { field: 'paidOn', header: t('column.paidOn'), kind: 'date', width: 130 },
    ...(isPartner ? [] : [{ field: 'affiliateName', header: t('column.affiliate'), width: 220 } satisfies GridColumn<PayoutRow>]),
    { field: 'amount', header: t('column.amount'), kind: 'money', width: 140 },
    { field: 'currency', header: t('column.currency'), width: 90 },
    { field: 'lineCount', header: t('column.statements'), kind: 'number', width: 110 },
    { field: 'isReversal', header: t('column.state'), width: 160, render: ({ isReversal, reversedBy }) => t(isReversal ? 'state.reversal' : reversedBy ? 'state.returned' : 'state.paid') },
    { field: 'payeeName', header: t('column.payee'), width: 200, optional: true },
    { field: 'runNumber', header: t('column.run'), kind: 'reference', width: 140, optional: true },
    { field: 'madeBy', header: t('column.madeBy'), width: 150, optional: true },
  ];
  const filters: GridFilter<PayoutRow>[] = [
    { name: 'paid', field: 'paidOn', label: t('column.paidOn'), kind: 'dateRange' },
    { name: 'amount', label: t('column.amount'), kind: 'amountRange' },
    ...(isPartner ? [] : [{ name: 'affiliate', field: 'affiliateName', label: t('column.affiliate'), kind: 'text' } satisfies GridFilter<PayoutRow>]),
  ];
  return (
    <>
      <PageHeader title={t('title')} />
      {!isPartner && <AreaLinks {...links} />}
      <DataGrid set="Payouts" name={t('title')} columns={columns} filters={filters} defaultSort="-chainPosition" empty={<Empty>{t('empty')}</Empty>} />
    </>
  );
}
