import { useTranslation } from 'react-i18next';
import type { Row } from '../api/rows';
import { AreaLinks } from '../components/AreaLinks';
import { DataGrid, type GridColumn, type GridFilter } from '../components/DataGrid';
import { Empty } from '../components/Empty';
import { PageHeader } from '../components/PageHeader';
import { usePayoutLinks } from './payoutLinks';

type AccountRow = Row<'PayeeAccounts'>;

const statuses = ['Proposed', 'InForce', 'Replaced', 'Refused'] as const;

/** Bank accounts of partners, without their numbers: which wait for a second person. */
export default function AccountsPage() {
  const { t } = useTranslation('payouts');
  const columns: GridColumn<AccountRow>[] = [
    { field: 'affiliateNumber', header: t('column.number'), kind: 'reference', width: 110, to: ({ affiliateNumber }) => `/parties/affiliates/${affiliateNumber}` },
    { field: 'affiliateName', header: t('column.affiliate'), width: 240 },
    { field: 'kind', header: t('column.account'), width: 170, render: ({ kind }) => t(`kind.${kind}`) },
    { field: 'status', header: t('column.state'), width: 180, render: ({ status }) => t(`account.${status}`) },
    { field: 'enteredBy', header: t('column.enteredBy'), width: 160 },
    { field: 'enteredAt', header: t('column.enteredAt'), kind: 'instant', width: 170 },
    { field: 'decidedBy', header: t('column.decidedBy'), width: 160 },
  ];
  const filters: GridFilter<AccountRow>[] = [
    { name: 'status', label: t('column.state'), kind: 'choice', options: statuses.map((value) => ({ value, label: t(`account.${value}`) })) },
    { name: 'affiliate', field: 'affiliateName', label: t('column.affiliate'), kind: 'text' },
  ];
  return (
    <>
      <PageHeader title={t('accounts.title')} />
      <AreaLinks {...usePayoutLinks()} />
      <DataGrid set="PayeeAccounts" name={t('accounts.title')} columns={columns} filters={filters} defaultSort="-enteredAt" empty={<Empty>{t('accounts.empty')}</Empty>} />
    </>
  );
}
