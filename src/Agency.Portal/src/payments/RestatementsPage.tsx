import { useTranslation } from 'react-i18next';
import type { Row } from '../api/rows';
import { AreaLinks } from '../components/AreaLinks';
import { DataGrid, type GridColumn, type GridFilter } from '../components/DataGrid';
import { Empty } from '../components/Empty';
import { PageHeader } from '../components/PageHeader';
import { useMay } from '../identity/session';
import { usePaymentLinks } from './paymentLinks';

type NeedRow = Row<'RestatementNeeds'>;

/** Cases that no longer agree with what is known: each leads to the preview of its restatement. */
export default function RestatementsPage() {
  const { t } = useTranslation('payments');
  const mayRestate = useMay('cases.restate');
  const columns: GridColumn<NeedRow>[] = [
    { field: 'caseNumber', header: t('restatements.case'), kind: 'reference', width: 150, to: ({ caseNumber }) => mayRestate ? `/payments/restate/${caseNumber}` : `/cases/${caseNumber}` },
    { field: 'clientName', header: t('restatements.client'), width: 240 },
    { field: 'paymentCount', header: t('restatements.payments'), kind: 'number', width: 180 },
    { field: 'interest', header: t('restatements.interest'), kind: 'money', width: 180 },
    { field: 'leftOver', header: t('restatements.leftOver'), kind: 'money', width: 180 },
    { field: 'currency', header: t('column.currency'), width: 90 },
    { field: 'foundAt', header: t('restatements.foundAt'), kind: 'instant', width: 180 },
  ];
  const filters: GridFilter<NeedRow>[] = [{ name: 'leftOver', label: t('restatements.leftOver'), kind: 'amountRange' }];
  return (
    <>
      <PageHeader title={t('restatements.title')} note={t('restatements.note')} />
      <AreaLinks {...usePaymentLinks()} />
      <DataGrid set="RestatementNeeds" name={t('restatements.title')} columns={columns} filters={filters} idField="caseNumber" defaultSort="caseNumber" empty={<Empty>{t('restatements.empty')}</Empty>} />
    </>
  );
}
