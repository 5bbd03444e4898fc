import { useTranslation } from 'react-i18next';
import type { Row } from '../api/rows';
import { AreaLinks } from '../components/AreaLinks';
import { DataGrid, type GridColumn, type GridFilter } from '../components/DataGrid';
import { Empty } from '../components/Empty';
import { PageHeader } from '../components/PageHeader';
import { useMay, useRole } from '../identity/session';
import { locale } from '../text/locale';
import { formatMonth } from '../text/month';
import { FileLink } from './FileTables';
import { useRemittanceLinks } from './remittanceLinks';

type RemittanceRow = Row<'Remittances'>;

export default function RemittancesPage() {
  const { t } = useTranslation('remittances');
  const isClient = useRole() === 'ClientUser';
  const mayReadFiles = useMay('bank.read');
  const links = useRemittanceLinks();
  const columns: GridColumn<RemittanceRow>[] = [
    { field: 'number', header: t('column.remittance'), kind: 'reference', width: 150, to: ({ number }) => `/remittances/${number}` },
    { field: 'periodFrom', header: t('column.period'), width: 150, render: ({ periodFrom }) => formatMonth(periodFrom, locale()) },
    ...(isClient ? [] : [{ field: 'clientName', header: t('column.client'), width: 240 } satisfies GridColumn<RemittanceRow>]),
    { field: 'form', header: t('column.form'), width: 120, render: ({ form, isUndo }) => (isUndo ? t('undo.mark') : t(`form.${form}`)) },
    { field: 'lineCount', header: t('column.lineCount'), kind: 'number', width: 90 },
    { field: 'total', header: t('column.total'), kind: 'money', width: 140 },
    { field: 'currency', header: t('column.currency'), width: 90 },
    { field: 'issuedAt', header: t('column.issuedAt'), kind: 'instant', width: 170 },
    ...(mayReadFiles ? [{ field: 'fileNumber', header: t('column.file'), width: 140, render: ({ fileNumber }) => (fileNumber ? <FileLink number={fileNumber} /> : '–') } satisfies GridColumn<RemittanceRow>] : []),
    { field: 'issuedBy', header: t('column.issuedBy'), width: 150, optional: true },
  ];
  const filters: GridFilter<RemittanceRow>[] = [
    { name: 'period', field: 'periodFrom', label: t('column.period'), kind: 'dateRange' },
    { name: 'total', label: t('column.total'), kind: 'amountRange' },
    ...(isClient ? [] : [{ name: 'client', field: 'clientName', label: t('column.client'), kind: 'text' } satisfies GridFilter<RemittanceRow>]),
  ];
  return (
    <>
      <PageHeader title={t('title')} />
      {!isClient && <AreaLinks {...links} />}
      <DataGrid set="Remittances" name={t('title')} columns={columns} filters={filters} defaultSort="-chainPosition" empty={<Empty>{t('empty')}</Empty>} />
    </>
  );
}
