import { useTranslation } from 'react-i18next';
import { DataGrid } from '../components/DataGrid';
import { Empty } from '../components/Empty';
import { PageHeader } from '../components/PageHeader';
import { caseColumns, caseFilters, type CaseRow } from './caseColumns';
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
      <DataGrid<CaseRow>
        set="Cases" name={t('callbacks.title')} always={`${queued} and ${ofStep('CallbackDue')}`} defaultSort="nextStepAt"
        columns={[column.number, column.debtor, { ...column.stepAt, header: t('callbacks.at') }, column.stage, column.open, column.currency, column.client, column.holder]}
        filters={[filter.stepAt, filter.client]}
        empty={<Empty>{t('callbacks.empty')}</Empty>}
      />
    </>
  );
}
