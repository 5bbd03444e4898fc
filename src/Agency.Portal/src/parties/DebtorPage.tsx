import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { literal } from '../api/odata';
import { PageHeader } from '../components/PageHeader';
import { CasesOf } from './CasesOf';
import type { DebtorRow } from './kinds';
import { Facts, PartyRecord } from './PartyRecord';
import { countryName, languageName } from './places';

export default function DebtorPage() {
  const { number } = useParams();
  return <PartyRecord set="Debtors" number={number}>{(debtor) => <Debtor debtor={debtor} />}</PartyRecord>;
}

function Debtor({ debtor }: { debtor: DebtorRow }) {
  const { t } = useTranslation('parties');
  return (
    <>
      <PageHeader title={debtor.name} note={<span className="ref">{debtor.number}</span>} />
      <Facts
        facts={[
          [t('column.legalForm'), t(`legalForm.${debtor.legalForm}`)], [t('column.city'), debtor.city], [t('column.country'), countryName(debtor.country)],
          [t('column.language'), languageName(debtor.language)], [t('column.registration'), debtor.registrationNumber], [t('column.vat'), debtor.vatNumber],
        ]}
      />
      <CasesOf filter={`debtorNumber eq ${literal(debtor.number)}`} />
    </>
  );
}
