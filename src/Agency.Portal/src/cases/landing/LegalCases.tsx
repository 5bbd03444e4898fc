import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DataGrid } from '../../components/DataGrid';
import { Empty } from '../../components/Empty';
import { caseColumns, caseFilters } from '../caseColumns';

/** Cases that wait for the client's decision, and cases in court. */
export default function LegalCases() {
  const { t } = useTranslation('cases');
  const column = caseColumns(t, 0);
  const { stage, client } = caseFilters(t);
  return (
    <div style={{ marginTop: 24 }}>
      <Title order={2} mb="sm">{t('landing.legal')}</Title>
      <DataGrid
        set="Cases" name={t('landing.legal')} always="stage eq 'LegalRecommended' or stage eq 'Litigation'" defaultSort="-principalOpen"
        columns={[column.number, column.debtor, column.client, column.stage, column.open, column.collected, column.currency, column.opened]}
        filters={[{ ...stage, options: stage.options.filter(({ value }) => value === 'LegalRecommended' || value === 'Litigation') }, client]}
        empty={<Empty>{t('landing.legalEmpty')}</Empty>}
      />
    </div>
  );
}
