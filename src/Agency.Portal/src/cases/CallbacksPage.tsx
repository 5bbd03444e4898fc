import { useTranslation } from 'react-i18next';
import { every } from '../api/rows';
import { DataGrid } from '../components/DataGrid';
import { Empty } from '../components/Empty';
import { PageHeader } from '../components/PageHeader';
import { caseColumns, caseFilters } from './caseColumns';
import { NextCaseButton } from './NextCaseButton';
import { ofStep, queued } from './queues';
import { useMinute } from './useNow';

/** Who asked to be called again, and when. */
export default function CallbacksPage() {
  const { t } = useTranslation('cases');
  const column = caseColumns(t, Date.parse(useMinute()));
  const filter = caseFilters(t);
  return (
    <>
      <PageHeader title={t('callbacks.title')} actions={<NextCaseButton quiet />} />
      <DataGrid
        set="Cases" name={t('callbacks.title')} always={every('Cases', queued, ofStep('CallbackDue'))} defaultSort="nextStepAt"
        columns={[column.number, column.debtor, { ...column.stepAt, header: t('callbacks.at') }, column.stage, column.open, column.currency, column.client, column.holder]}
        filters={[filter.stepAt, filter.client]}
        empty={<Empty>{t('callbacks.empty')}</Empty>}
      />
    </>
  );
}
