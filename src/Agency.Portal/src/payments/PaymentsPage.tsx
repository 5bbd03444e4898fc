import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Row } from '../api/rows';
import { useCommand } from '../commands/registry';
import { DataGrid, type GridColumn, type GridFilter } from '../components/DataGrid';
import { Empty } from '../components/Empty';
import { AreaLinks } from '../components/AreaLinks';
import { PageHeader } from '../components/PageHeader';
import { useMay } from '../identity/session';
import { usePaymentLinks } from './paymentLinks';
import { PaymentStatusBadge } from './PaymentStatusBadge';
import { methods, receivers, statuses } from './words';

type PaymentRow = Row<'Payments'>;

export default function PaymentsPage() {
  const { t } = useTranslation('payments');
  const navigate = useNavigate();
  const may = useMay('payments.record');
  useCommand(may ? { id: 'payments.new', label: t('list.new'), keys: ['n'], context: 'create', permission: 'payments.record', run: () => navigate('/payments/new') } : undefined);
  const record = <Button component={Link} to="/payments/new" leftSection={<IconPlus size={16} aria-hidden />}>{t('list.new')}</Button>;
  const columns: GridColumn<PaymentRow>[] = [
    { field: 'number', header: t('column.number'), kind: 'reference', width: 130, to: ({ number }) => `/payments/${number}` },
    { field: 'status', header: t('column.status'), width: 130, render: ({ status }) => <PaymentStatusBadge status={status} /> },
    { field: 'amount', header: t('column.amount'), kind: 'money', width: 120 },
    { field: 'currency', header: t('column.currency'), width: 90 },
    { field: 'receivedOn', header: t('column.receivedOn'), kind: 'date', width: 130 },
    { field: 'clearsOn', header: t('column.clearsOn'), kind: 'date', width: 130 },
    { field: 'method', header: t('column.method'), width: 140, render: ({ method }) => t(`method.${method}`) },
    { field: 'receivedBy', header: t('column.receivedBy'), width: 130, render: ({ receivedBy }) => t(`receivedBy.${receivedBy}`) },
    { field: 'caseNumber', header: t('column.case'), kind: 'reference', width: 150 },
    { field: 'clientName', header: t('column.client'), width: 220 },
    { field: 'fee', header: t('column.fee'), kind: 'money', width: 110, optional: true },
    { field: 'vat', header: t('column.vat'), kind: 'money', width: 110, optional: true },
    { field: 'clearedOn', header: t('column.clearedOn'), kind: 'date', width: 130, optional: true },
    { field: 'externalReference', header: t('column.reference'), kind: 'reference', width: 180, optional: true },
    { field: 'recordedAt', header: t('column.recordedAt'), kind: 'instant', width: 170, optional: true },
    { field: 'recordedBy', header: t('column.recordedBy'), width: 160, optional: true },
  ];
  const filters: GridFilter<PaymentRow>[] = [
    { name: 'status', label: t('column.status'), kind: 'choice', options: statuses.map((value) => ({ value, label: t(`status.${value}`) })) },
    { name: 'amount', label: t('column.amount'), kind: 'amountRange' },
    { name: 'received', field: 'receivedOn', label: t('column.receivedOn'), kind: 'dateRange' },
    { name: 'clears', field: 'clearsOn', label: t('column.clearsOn'), kind: 'dateRange' },
    { name: 'method', label: t('column.method'), kind: 'choice', options: methods.map((value) => ({ value, label: t(`method.${value}`) })) },
    { name: 'by', field: 'receivedBy', label: t('column.receivedBy'), kind: 'choice', options: receivers.map((value) => ({ value, label: t(`receivedBy.${value}`) })) },
  ];
  return (
    <>
      <PageHeader title={t('list.title')} actions={may && record} />
      <AreaLinks {...usePaymentLinks()} />
      <DataGrid set="Payments" name={t('list.title')} columns={columns} filters={filters} defaultSort="-recordedAt" empty={<Empty action={may && record}>{t('list.empty')}</Empty>} />
    </>
  );
}
