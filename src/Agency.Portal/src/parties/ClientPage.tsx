import { Anchor, Stack, TextInput, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, take } from '../api/client';
import { literal } from '../api/odata';
import { queryClient } from '../api/queryClient';
import { DateField } from '../components/DateField';
import { DateText } from '../components/DateText';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { PageHeader } from '../components/PageHeader';
import { useMay, useMe } from '../identity/session';
import { ClientAccounts } from '../remittances/ClientAccounts';
import { AgreementBadge } from './AgreementBadge';
import { RemittanceTerms, SettlementAuthority, VatOnCosts } from './AgreementTerms';
import { CasesOf } from './CasesOf';
import type { ClientRow } from './kinds';
import classes from './Party.module.css';
import { Facts, PartyRecord } from './PartyRecord';
import { countryName } from './places';
import { Receivable } from './Receivable';

export default function ClientPage() {
  const { number } = useParams();
  return <PartyRecord set="Clients" number={number}>{(client) => <Client client={client} />}</PartyRecord>;
}

function Client({ client }: { client: ClientRow }) {
  const { t } = useTranslation('parties');
  const mayManage = useMay('parties.manage');
  const mayReadLedger = useMay('ledger.read');
  const mayRemit = useMay('remittances.issue');
  const mayReadBank = useMay('bank.read');
  const { number, name } = client;
  return (
    <>
      <PageHeader title={name} marks={<AgreementBadge client={client} />} note={<span className="ref">{number}</span>} />
      <Facts
        facts={[
          [t('column.affiliate'), <Anchor key="affiliate" component={Link} to={`/parties/affiliates/${client.affiliateNumber}`}>{client.affiliateName}</Anchor>],
          [t('column.schedule'), <span key="schedule" className="ref">{client.feeScheduleNumber}</span>],
          [t('column.country'), countryName(client.country)],
          [t('column.vat'), client.vatNumber],
          [t('column.email'), client.email],
          ...(client.agreementSignedOn ? [[t('agreement.by'), <>{client.agreementSignedBy}, <DateText value={client.agreementSignedOn} /></>] as [string, ReactNode]] : []),
        ]}
      />
      {mayReadLedger && <Receivable number={number} />}
      {mayRemit && <RemittanceTerms number={number} />}
      {mayReadBank && <ClientAccounts number={number} country={client.country} />}
      {mayManage && <SettlementAuthority key={client.settlementAuthority} client={client} />}
      {mayManage && <VatOnCosts key={String(client.addsVatToCosts)} client={client} />}
      {mayManage && !client.agreementSignedOn && <SignAgreement number={number} />}
      <CasesOf filter={`clientNumber eq ${literal(number)}`} />
    </>
  );
}

function SignAgreement({ number }: { number: string }) {
  const { t } = useTranslation('parties');
  const { today } = useMe();
  const form = useApiForm({
    initial: { signedBy: '', signedOn: today },
    check: ({ signedBy, signedOn }) => ({
      ...(!signedBy.trim() && { signedBy: t('fault.signedBy') }),
      ...(!signedOn ? { signedOn: t('fault.signedOn') } : signedOn > today && { signedOn: t('fault.signedLater') }),
    }),
    submit: (body) => take(api.POST('/api/v1/parties/clients/{number}/agreement', { params: { path: { number } }, body })),
    onDone: () => queryClient.invalidateQueries({ queryKey: ['list', 'Clients'] }),
  });
  return (
    <section className={classes.act} aria-labelledby="agreement">
      <Title order={2} id="agreement" mb="xs">{t('agreement.title')}</Title>
      <ApiForm form={form}>
        <Stack>
          <TextInput label={t('agreement.by')} description={t('agreement.byHint')} autoComplete="off" {...form.field('signedBy')} />
          <DateField label={t('agreement.on')} {...form.field('signedOn')} />
          <SubmitButton form={form} style={{ alignSelf: 'flex-start' }}>{t('agreement.record')}</SubmitButton>
        </Stack>
      </ApiForm>
    </section>
  );
}
