import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema';
import { AreaLinks } from '../components/AreaLinks';
import { DataGrid, type GridColumn, type GridFilter } from '../components/DataGrid';
import { PageHeader } from '../components/PageHeader';
import { useRateLinks } from '../fees/rateLinks';

type RateRow = components['schemas']['InterestRateRow'];

export default function RatesPage() {
  const { t } = useTranslation('interest');
  const columns: GridColumn<RateRow>[] = [
    { field: 'series', header: t('column.series'), kind: 'reference', width: 200 },
    { field: 'from', header: t('column.from'), kind: 'date', width: 140 },
    { field: 'rate', header: t('column.rate'), kind: 'percent', width: 120 },
    { field: 'source', header: t('column.source'), width: 420 },
  ];
  const filters: GridFilter[] = [{ name: 'from', label: t('column.from'), kind: 'dateRange' }];
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <AreaLinks {...useRateLinks()} />
      <DataGrid<RateRow> set="InterestRates" name={t('title')} columns={columns} filters={filters} idField="id" defaultSort="-from" />
    </>
  );
}
