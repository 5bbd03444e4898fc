import { Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api, take } from '../api/client';
import type { Row } from '../api/rows';
import type { components } from '../api/schema';
import { AreaLinks } from '../components/AreaLinks';
import { DataGrid, type GridColumn, type GridFilter } from '../components/DataGrid';
import { Empty } from '../components/Empty';
import { Money } from '../components/Money';
import { PageHeader } from '../components/PageHeader';
import { Pending } from '../components/Pending';
import { useMe } from '../identity/session';
import { usePayoutLinks } from './payoutLinks';

type TaxRow = Row<'TaxTotals'>;
type TaxYear = components['schemas']['TaxYear'];

/** What partners were paid in a year, and for whom a Form 1099-NEC is due. */
export default function YearEndPage() {
  const { t } = useTranslation('payouts');
  const thisYear = Number(useMe().today.slice(0, 4));
  const [query, setQuery] = useSearchParams();
  const year = Number(query.get('year')) || thisYear;
  const links = usePayoutLinks();
  const totals = useQuery({ queryKey: ['payouts', 'year', year], queryFn: ({ signal }) => take(api.GET('/api/v1/payouts/tax-years/{year}', { params: { path: { year } }, signal })) });
  return (
    <>
      <PageHeader title={t('yearEnd.title', { year })} note={t('yearEnd.note')} />
      <AreaLinks {...links} />
      <Pending query={totals} rows={2}>
        {(shown) => <Summary shown={shown} thisYear={thisYear} onYear={(next) => setQuery({ year: next })} />}
      </Pending>
      <Rows key={year} year={year} />
    </>
  );
}

function Summary({ shown, thisYear, onYear }: { shown: TaxYear; thisYear: number; onYear: (year: string) => void }) {
  const { t } = useTranslation('payouts');
  const years = [...new Set([thisYear, shown.year, ...shown.years])].toSorted((one, other) => other - one).map(String);
  return (
    <>
      <Select label={t('yearEnd.year')} w={140} mb="md" allowDeselect={false} value={String(shown.year)} data={years} onChange={(next) => next && onYear(next)} />
      <Text mb="md">{t('yearEnd.forms', { count: shown.forms })} <Money value={shown.reported} /> · {t('yearEnd.threshold')} <Money value={shown.threshold} /> ({shown.source})</Text>
    </>
  );
}

function Rows({ year }: { year: number }) {
  const { t } = useTranslation('payouts');
  const columns: GridColumn<TaxRow>[] = [
    { field: 'affiliateNumber', header: t('column.number'), kind: 'reference', width: 110, to: ({ affiliateNumber }) => `/parties/affiliates/${affiliateNumber}` },
    { field: 'legalName', header: t('column.payee'), width: 240 },
    { field: 'taxForm', header: t('column.taxForm'), width: 150, render: ({ taxForm }) => t(`form.${taxForm}`) },
    { field: 'country', header: t('column.country'), width: 100 },
    { field: 'payoutCount', header: t('column.payouts'), kind: 'number', width: 110 },
    { field: 'paid', header: t('column.paidTotal'), kind: 'money', width: 150 },
    { field: 'currency', header: t('column.currency'), width: 90 },
    { field: 'isReported', header: t('column.reported'), width: 150, render: ({ isReported }) => t(isReported ? 'yearEnd.due' : 'yearEnd.notDue') },
  ];
  const filters: GridFilter<TaxRow>[] = [
    { name: 'affiliate', field: 'legalName', label: t('column.payee'), kind: 'text' },
    { name: 'paid', label: t('column.paidTotal'), kind: 'amountRange' },
  ];
  return <DataGrid set="TaxTotals" name={t('yearEnd.list')} columns={columns} filters={filters} always={`year eq ${year}`} defaultSort="-paid" empty={<Empty>{t('yearEnd.empty', { year })}</Empty>} />;
}
