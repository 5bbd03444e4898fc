import { useTranslation } from 'react-i18next';
import { AreaLinks } from '../components/AreaLinks';
import { DataGrid } from '../components/DataGrid';
import { Empty } from '../components/Empty';
import { PageHeader } from '../components/PageHeader';
import { useParam } from '../components/useParam';
import { useBankLinks } from './bankLinks';
import { LineDrawer } from './LineDrawer';
import { useLineColumns, useLineFilters } from './lines';

/** Every movement that the bank told of; `?status=Proposed` is the work of the day. */
export default function LinesPage() {
  const { t } = useTranslation('bank');
  const [, open] = useParam('line');
  return (
    <>
      <PageHeader title={t('lines.title')} note={t('lines.note')} />
      <AreaLinks {...useBankLinks()} />
      <DataGrid
        set="BankLines" name={t('lines.title')} columns={useLineColumns(false)} filters={useLineFilters()} defaultSort="-bookedOn" idField="id" onPeek={({ id }) => open(id)}
        empty={<Empty>{t('lines.empty')}</Empty>}
      />
      <LineDrawer />
    </>
  );
}
