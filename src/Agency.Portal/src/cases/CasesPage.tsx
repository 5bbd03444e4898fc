import { useTranslation } from 'react-i18next';
import { DataGrid } from '../components/DataGrid';
import { Empty } from '../components/Empty';
import { PageHeader } from '../components/PageHeader';
import { caseColumns, caseFilters } from './caseColumns';

export default function CasesPage() {
  const { t } = useTranslation('cases');
  const column = caseColumns(t, 0);
  const filter = caseFilters(t);
  return (
    <>
      <PageHeader title={t('list.title')} />
      <DataGrid
        set="Cases" name={t('list.title')} defaultSort="-openedOn"
        columns={[
          column.number, column.debtor, column.stage, column.open, column.collected, column.currency, column.step, column.client, column.opened, column.placed, column.stepAt,
          column.holds, column.affiliate, column.country, column.closed,
        ]}
        filters={[filter.stage, filter.client, filter.open, filter.opened, filter.holds, filter.step]}
        empty={<Empty>{t('list.empty')}</Empty>}
      />
    </>
  );
}
