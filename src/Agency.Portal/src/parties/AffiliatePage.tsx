import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { literal } from '../api/odata';
import { DataGrid, type GridColumn } from '../components/DataGrid';
import { PageHeader } from '../components/PageHeader';
import { useMay } from '../identity/session';
import { PayoutDetails } from '../payouts/PayoutDetails';
import { AgreementBadge } from './AgreementBadge';
import type { AffiliateRow, ClientRow } from './kinds';
import { Facts, PartyRecord } from './PartyRecord';
import { countryName } from './places';

/** A partner with its clients. Without a number it is the reader's own firm: the only one that they may see. */
export default function AffiliatePage() {
  const { number } = useParams();
  return <PartyRecord set="Affiliates" number={number}>{(affiliate) => <Affiliate affiliate={affiliate} />}</PartyRecord>;
}

function Affiliate({ affiliate: { number, name, kind, country, planName, planNumber } }: { affiliate: AffiliateRow }) {
  const { t } = useTranslation('parties');
  const seesPayouts = useMay('payouts.read');
  const columns: GridColumn<ClientRow>[] = [
    { field: 'number', header: t('column.number'), kind: 'reference', width: 110, to: (client) => `/parties/clients/${client.number}` },
    { field: 'name', header: t('column.name'), width: 280 },
    { field: 'agreementSignedOn', header: t('column.agreement'), width: 200, render: (client) => <AgreementBadge client={client} /> },
    { field: 'country', header: t('column.country'), width: 150, render: (client) => countryName(client.country) },
  ];
  return (
    <>
      <PageHeader title={name} note={<span className="ref">{number}</span>} />
      <Facts facts={[[t('column.kind'), t(`kind.${kind}`)], [t('column.country'), countryName(country)], [t('column.plan'), <>{planName} <span className="ref">{planNumber}</span></>]]} />
      {seesPayouts && <PayoutDetails number={number} />}
      <Title order={2} mb="xs">{t('clients')}</Title>
      <DataGrid set="Clients" name={t('clients')} columns={columns} always={`affiliateNumber eq ${literal(number)}`} defaultSort="name" />
    </>
  );
}
