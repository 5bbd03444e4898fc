import { useTranslation } from 'react-i18next';
import { DataGrid, type GridColumn } from '../components/DataGrid';
import { Empty } from '../components/Empty';
import { PageHeader } from '../components/PageHeader';
import type { DebtorRow } from './kinds';
import { countryName, languageName } from './places';

export default function DebtorsPage() {
  const { t } = useTranslation('parties');
  const columns: GridColumn<DebtorRow>[] = [
    { field: 'number', header: t('column.number'), kind: 'reference', width: 130, to: ({ number }) => `/parties/debtors/${number}` },
    { field: 'name', header: t('column.name'), width: 280 },
    { field: 'legalForm', header: t('column.legalForm'), width: 130, render: ({ legalForm }) => t(`legalForm.${legalForm}`) },
    { field: 'city', header: t('column.city'), width: 170 },
    { field: 'country', header: t('column.country'), width: 150, render: ({ country }) => countryName(country) },
    { field: 'language', header: t('column.language'), width: 130, render: ({ language }) => languageName(language) },
    { field: 'vatNumber', header: t('column.vat'), width: 170 },
    { field: 'registrationNumber', header: t('column.registration'), width: 150, optional: true },
  ];
  return (
    <>
      <PageHeader title={t('debtors')} />
      <DataGrid
        set="Debtors" name={t('debtors')} columns={columns} defaultSort="name" empty={<Empty>{t('debtor.empty')}</Empty>}
        filters={[{ name: 'legalForm', label: t('column.legalForm'), kind: 'choice', options: (['Business', 'Person'] as const).map((value) => ({ value, label: t(`legalForm.${value}`) })) }]}
      />
    </>
  );
}
