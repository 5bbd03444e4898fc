import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AreaLinks } from '../components/AreaLinks';
import { BuildUp } from '../components/BuildUp';
import { DataGrid, type GridColumn, type GridFilter } from '../components/DataGrid';
import { InstantText } from '../components/DateText';
import { PageHeader } from '../components/PageHeader';
import { ParamDrawer } from '../components/ParamDrawer';
import { StatusBadge } from '../components/StatusBadge';
import { useParam } from '../components/useParam';
import { useRateLinks } from '../fees/rateLinks';
import { useMay } from '../identity/session';
import { formatDate } from '../text/date';
import { locale } from '../text/locale';
import { RateForm } from './RateForm';
import { rateKey, rateOfKey, rateState, series, type RateRow } from './rates';

const tones = { inForce: 'good', corrected: 'good', replaced: 'neutral' } as const;

/** Every version of every rate: what holds, what was corrected, by whom and when. */
export default function RatesPage() {
  const { t } = useTranslation('interest');
  const manages = useMay('rates.manage');
  const [, setEnter] = useParam('enter');
  const [, setCorrect] = useParam('correct');
  const columns: GridColumn<RateRow>[] = [
    { field: 'series', header: t('column.series'), kind: 'reference', width: 200 },
    {
      field: 'from', header: t('column.from'), kind: 'date', width: 140,
      ...(manages && { render: (row: RateRow) => (row.isInForce ? <BuildUp param="correct" value={rateKey(row)} label={t('correct.title')}>{formatDate(row.from, locale())}</BuildUp> : formatDate(row.from, locale())) }),
    },
    { field: 'rate', header: t('column.rate'), kind: 'percent', width: 110 },
    { field: 'isInForce', header: t('column.state'), width: 130, render: (row) => <StatusBadge tone={tones[rateState(row)]}>{t(`state.${rateState(row)}`)}</StatusBadge> },
    { field: 'source', header: t('column.source'), width: 360 },
    { field: 'revision', header: t('column.revision'), kind: 'number', width: 90, optional: true },
    { field: 'recordedBy', header: t('column.recordedBy'), width: 170, render: ({ recordedBy }) => recordedBy ?? t('delivered') },
    { field: 'recordedAt', header: t('column.recordedAt'), width: 180, render: ({ recordedAt, recordedBy }) => (recordedBy || !wasThereAtFirst(recordedAt) ? <InstantText value={recordedAt} /> : '') },
  ];
  const filters: GridFilter<RateRow>[] = [
    { name: 'series', label: t('column.series'), kind: 'choice', options: series.map((value) => ({ value, label: value })) },
    { name: 'from', label: t('column.from'), kind: 'dateRange' },
  ];
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} actions={manages && <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEnter('rate')}>{t('enter.title')}</Button>} />
      <AreaLinks {...useRateLinks()} />
      <DataGrid set="InterestRates" name={t('title')} columns={columns} filters={filters} idField="id" defaultSort="-from" />
      {manages && <ParamDrawer param="enter" title={() => t('enter.title')}>{() => <RateForm onDone={() => setEnter(null)} />}</ParamDrawer>}
      {manages && (
        <ParamDrawer param="correct" title={(key) => correctTitle(key, t('correct.title'))}>
          {(key) => rateOfKey(key) && <RateForm key={key} correcting={rateOfKey(key)} onDone={() => setCorrect(null)} />}
        </ParamDrawer>
      )}
    </>
  );
}

/** What the product was delivered with has no moment of its own. */
const wasThereAtFirst = (recordedAt: string) => recordedAt < '2000';

function correctTitle(key: string, title: string) {
  const rate = rateOfKey(key);
  return rate ? `${title}: ${rate.series}, ${formatDate(rate.from, locale())}` : title;
}
