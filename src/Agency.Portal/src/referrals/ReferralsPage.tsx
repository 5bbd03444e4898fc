import { Anchor, Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Row } from '../api/rows';
import { DataGrid, type GridColumn, type GridFilter } from '../components/DataGrid';
import { Empty } from '../components/Empty';
import { PageHeader } from '../components/PageHeader';
import { useMay } from '../identity/session';
import { statuses } from './referral';
import { ReferralStatusBadge } from './ReferralStatusBadge';

export type ReferralRow = Row<'Referrals'>;

export default function ReferralsPage() {
  const { t } = useTranslation('referrals');
  const mayCreate = useMay('referrals.create');
  const columns: GridColumn<ReferralRow>[] = [
    { field: 'number', header: t('column.number'), kind: 'reference', width: 150, to: ({ number }) => `/referrals/${number}` },
    { field: 'status', header: t('column.status'), width: 150, render: ({ status }) => <ReferralStatusBadge status={status} /> },
    { field: 'clientName', header: t('column.client'), width: 220 },
    { field: 'debtorName', header: t('column.debtor'), width: 220 },
    { field: 'invoiceCount', header: t('column.invoices'), kind: 'number', width: 100 },
    { field: 'submittedAt', header: t('column.submitted'), kind: 'instant', width: 170 },
    { field: 'caseNumber', header: t('column.case'), width: 150, render: ({ caseNumber }) => (caseNumber ? <Anchor component={Link} to={`/cases/${caseNumber}`} className="ref">{caseNumber}</Anchor> : '–') },
    { field: 'affiliateName', header: t('column.affiliate'), width: 200, optional: mayCreate },
    { field: 'startedAt', header: t('column.started'), kind: 'instant', width: 170, optional: true },
    { field: 'decidedAt', header: t('column.decided'), kind: 'instant', width: 170, optional: true },
  ];
  const filters: GridFilter<ReferralRow>[] = [
    { name: 'status', label: t('column.status'), kind: 'choice', options: statuses.map((value) => ({ value, label: t(`status.${value}`) })) },
    { name: 'submitted', field: 'submittedAt', label: t('column.submitted'), kind: 'instantRange' },
  ];
  const create = mayCreate && <Button component={Link} to="/referrals/new" leftSection={<IconPlus size={16} aria-hidden />}>{t('new.open')}</Button>;
  return (
    <>
      <PageHeader title={t('list.title')} actions={create} />
      <DataGrid set="Referrals" name={t('list.title')} columns={columns} filters={filters} defaultSort="-startedAt" empty={<Empty>{t(mayCreate ? 'list.emptyPartner' : 'list.empty')}</Empty>} />
    </>
  );
}
