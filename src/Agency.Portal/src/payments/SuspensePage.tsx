import { Anchor, Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Row } from '../api/rows';
import { useCommand } from '../commands/registry';
import { AreaLinks } from '../components/AreaLinks';
import { DataGrid, type GridColumn, type GridFilter } from '../components/DataGrid';
import { Empty } from '../components/Empty';
import { PageHeader } from '../components/PageHeader';
import { StatusBadge } from '../components/StatusBadge';
import { useMay } from '../identity/session';
import { usePaymentLinks } from './paymentLinks';
import { methods, suspenseStatuses, suspenseTones } from './words';

type SuspenseRow = Row<'Suspense'>;

/** Money that nobody could place: what is open stands first. */
export default function SuspensePage() {
  const { t } = useTranslation('payments');
  const navigate = useNavigate();
  const may = useMay('payments.record');
  useCommand(may ? { id: 'suspense.new', label: t('suspense.new'), keys: ['n'], context: 'create', permission: 'payments.record', run: () => navigate('/payments/suspense/new') } : undefined);
  const receive = <Button component={Link} to="/payments/suspense/new" leftSection={<IconPlus size={16} aria-hidden />}>{t('suspense.new')}</Button>;
  const columns: GridColumn<SuspenseRow>[] = [
    { field: 'number', header: t('column.number'), kind: 'reference', width: 130, to: ({ number }) => `/payments/suspense/${number}` },
    { field: 'status', header: t('column.status'), width: 130, render: ({ status }) => <StatusBadge tone={suspenseTones[status]}>{t(`suspense.status.${status}`)}</StatusBadge> },
    { field: 'amount', header: t('column.amount'), kind: 'money', width: 120 },
    { field: 'currency', header: t('column.currency'), width: 90 },
    { field: 'receivedOn', header: t('column.receivedOn'), kind: 'date', width: 130 },
    { field: 'senderName', header: t('suspense.sender'), width: 200 },
    { field: 'senderAccount', header: t('suspense.account'), kind: 'reference', width: 200, sortable: false },
    { field: 'description', header: t('suspense.description'), width: 260 },
    { field: 'paymentNumber', header: t('suspense.payment'), width: 130, render: ({ paymentNumber }) => paymentNumber && <Anchor component={Link} to={`/payments/${paymentNumber}`} className="ref">{paymentNumber}</Anchor> },
    { field: 'method', header: t('column.method'), width: 140, optional: true, render: ({ method }) => t(`method.${method}`) },
    { field: 'externalReference', header: t('column.reference'), kind: 'reference', width: 180, optional: true },
    { field: 'closedOn', header: t('suspense.closedOn'), kind: 'date', width: 130, optional: true },
  ];
  const filters: GridFilter<SuspenseRow>[] = [
    { name: 'status', label: t('column.status'), kind: 'choice', options: suspenseStatuses.map((value) => ({ value, label: t(`suspense.status.${value}`) })) },
    { name: 'amount', label: t('column.amount'), kind: 'amountRange' },
    { name: 'received', field: 'receivedOn', label: t('column.receivedOn'), kind: 'dateRange' },
    { name: 'method', label: t('column.method'), kind: 'choice', options: methods.map((value) => ({ value, label: t(`method.${value}`) })) },
  ];
  return (
    <>
      <PageHeader title={t('suspense.title')} note={t('suspense.note')} actions={may && receive} />
      <AreaLinks {...usePaymentLinks()} />
      <DataGrid set="Suspense" name={t('suspense.title')} columns={columns} filters={filters} defaultSort="-receivedOn" empty={<Empty action={may && receive}>{t('suspense.empty')}</Empty>} />
    </>
  );
}
