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
import { useMay } from '../identity/session';
import { rateState } from '../interest/rates';
import { formatDate } from '../text/date';
import { locale } from '../text/locale';
import { useComplianceLinks } from './complianceLinks';
import { NumberForm } from './NumberForm';
import { everywhere, numberKey, numberOfKey, subjects, subjectWord, type NumberRow } from './numbers';

const tones = { inForce: 'good', corrected: 'good', replaced: 'neutral' } as const;

/** Every version of every number of the law: what holds, what was corrected, by whom and when. */
export default function NumbersPage() {
  const { t } = useTranslation('compliance');
  const manages = useMay('rates.manage');
  const [, setEnter] = useParam('enter');
  const [, setCorrect] = useParam('correct');
  const columns: GridColumn<NumberRow>[] = [
    { field: 'subject', header: t('numbers.column.subject'), width: 320, render: ({ subject }) => t(subjectWord(subject)) },
    { field: 'jurisdiction', header: t('numbers.column.jurisdiction'), width: 150, render: ({ jurisdiction }) => (jurisdiction === everywhere ? t('numbers.policy') : jurisdiction) },
    { field: 'value', header: t('numbers.column.value'), kind: 'number', width: 100 },
    {
      field: 'from', header: t('numbers.column.from'), kind: 'date', width: 140,
      ...(manages && { render: (row: NumberRow) => (row.isInForce ? <BuildUp param="correct" value={numberKey(row)} label={t('numbers.correct.title')}>{formatDate(row.from, locale())}</BuildUp> : formatDate(row.from, locale())) }),
    },
    { field: 'isInForce', header: t('numbers.column.state'), width: 130, render: (row) => <StatusBadge tone={tones[rateState(row)]}>{t(`numbers.state.${rateState(row)}`)}</StatusBadge> },
    { field: 'source', header: t('numbers.column.source'), width: 360 },
    { field: 'revision', header: t('numbers.column.revision'), kind: 'number', width: 90, optional: true },
    { field: 'recordedBy', header: t('numbers.column.recordedBy'), width: 170, render: ({ recordedBy }) => recordedBy ?? t('numbers.delivered') },
    { field: 'recordedAt', header: t('numbers.column.recordedAt'), width: 180, render: ({ recordedAt, recordedBy }) => (recordedBy ? <InstantText value={recordedAt} /> : '') },
  ];
  const filters: GridFilter<NumberRow>[] = [
    { name: 'subject', label: t('numbers.column.subject'), kind: 'choice', options: subjects.map((value) => ({ value, label: t(subjectWord(value)) })) },
    { name: 'from', label: t('numbers.column.from'), kind: 'dateRange' },
  ];
  return (
    <>
      <PageHeader title={t('numbers.title')} note={t('numbers.note')} actions={manages && <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEnter('number')}>{t('numbers.enter.title')}</Button>} />
      <AreaLinks {...useComplianceLinks()} />
      <DataGrid set="LegalNumbers" name={t('numbers.title')} columns={columns} filters={filters} idField="id" />
      {manages && <ParamDrawer param="enter" title={() => t('numbers.enter.title')}>{() => <NumberForm onDone={() => setEnter(null)} />}</ParamDrawer>}
      {manages && (
        <ParamDrawer param="correct" title={(key) => correctTitle(key)}>
          {(key) => numberOfKey(key) && <NumberForm key={key} correcting={numberOfKey(key)} onDone={() => setCorrect(null)} />}
        </ParamDrawer>
      )}
    </>
  );

  function correctTitle(key: string) {
    const number = numberOfKey(key);
    return number ? `${t('numbers.correct.title')}: ${t(subjectWord(number.subject))}, ${number.jurisdiction}, ${formatDate(number.from, locale())}` : t('numbers.correct.title');
  }
}
