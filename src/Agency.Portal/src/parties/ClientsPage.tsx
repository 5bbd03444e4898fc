import { Button, Select, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, take } from '../api/client';
import { queryClient } from '../api/queryClient';
import { DataGrid, type GridColumn } from '../components/DataGrid';
import { Empty } from '../components/Empty';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { PageHeader } from '../components/PageHeader';
import { ParamDrawer } from '../components/ParamDrawer';
import { useParam } from '../components/useParam';
import { useCommand } from '../commands/registry';
import { useMay } from '../identity/session';
import { AgreementBadge } from './AgreementBadge';
import type { ClientRow } from './kinds';
import { countries, countryName } from './places';
import { useAffiliateChoices, useScheduleChoices } from './useChoices';

const typingMilliseconds = 250;

export default function ClientsPage() {
  const { t } = useTranslation('parties');
  const mayManage = useMay('parties.manage');
  const [, setNew] = useParam('new');
  useCommand(mayManage ? { id: 'parties.registerClient', label: t('client.register'), context: 'create', run: () => setNew('client') } : undefined);
  const columns: GridColumn<ClientRow>[] = [
    { field: 'number', header: t('column.number'), kind: 'reference', width: 110, to: ({ number }) => `/parties/clients/${number}` },
    { field: 'name', header: t('column.name'), width: 280 },
    { field: 'agreementSignedOn', header: t('column.agreement'), width: 200, render: (client) => <AgreementBadge client={client} /> },
    { field: 'affiliateName', header: t('column.affiliate'), width: 240 },
    { field: 'feeScheduleNumber', header: t('column.schedule'), kind: 'reference', width: 130 },
    { field: 'country', header: t('column.country'), width: 150, render: ({ country }) => countryName(country) },
    { field: 'vatNumber', header: t('column.vat'), width: 170, optional: true },
    { field: 'email', header: t('column.email'), width: 220, optional: true },
  ];
  return (
    <>
      <PageHeader title={t('clients')} actions={mayManage && <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setNew('client')}>{t('client.register')}</Button>} />
      <DataGrid
        set="Clients" name={t('clients')} columns={columns} defaultSort="name" empty={<Empty>{t('client.empty')}</Empty>}
        filters={[{ name: 'signed', field: 'agreementSignedOn', label: t('column.signed'), kind: 'dateRange' }]}
      />
      {mayManage && <ParamDrawer param="new" title={() => t('client.register')}>{() => <RegisterClient />}</ParamDrawer>}
    </>
  );
}

function RegisterClient() {
  const { t } = useTranslation('parties');
  const navigate = useNavigate();
  const schedules = useScheduleChoices();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, typingMilliseconds);
  const affiliates = useAffiliateChoices(search.replace(/ \([^)]*\)$/, ''));
  const form = useApiForm({
    initial: { name: '', affiliateNumber: '', country: 'NL', vatNumber: '', email: '', feeScheduleNumber: '' },
    draftKey: 'parties.client',
    check: ({ name, affiliateNumber, feeScheduleNumber }) => ({
      ...(!name.trim() && { name: t('fault.client') }),
      ...(!affiliateNumber && { affiliateNumber: t('fault.affiliate') }),
      ...(!feeScheduleNumber && { feeScheduleNumber: t('fault.schedule') }),
    }),
    submit: ({ vatNumber, email, ...body }) => take(api.POST('/api/v1/parties/clients', { body: { ...body, vatNumber: vatNumber.trim() || null, email: email.trim() || null } })),
    onDone: async ({ number }) => {
      await queryClient.invalidateQueries({ queryKey: ['list', 'Clients'] });
      // The next step is the signature, and that is on the client's page.
      await navigate(`/parties/clients/${number}`);
    },
  });
  return (
    <ApiForm form={form} inline>
      <Stack>
        <TextInput label={t('column.name')} description={t('client.nameHint')} autoComplete="off" {...form.field('name')} />
        <Select
          label={t('column.affiliate')} searchable allowDeselect={false} data={affiliates} filter={({ options }) => options} searchValue={typed} onSearchChange={setTyped} nothingFoundMessage={t('noAffiliates')}
          {...form.field('affiliateNumber')} value={form.values.affiliateNumber || null} onChange={(value) => form.change({ affiliateNumber: value ?? '' })}
        />
        <Select label={t('column.country')} searchable allowDeselect={false} data={countries()} {...form.field('country')} onChange={(value) => form.change({ country: value ?? '' })} />
        <TextInput label={t('column.vat')} autoComplete="off" {...form.field('vatNumber')} />
        <TextInput label={t('column.email')} type="email" description={t('client.emailHint')} autoComplete="off" {...form.field('email')} />
        <Select
          label={t('column.schedule')} description={t('client.scheduleHint')} searchable allowDeselect={false} data={schedules.choices} nothingFoundMessage={t('noSchedules')} {...form.field('feeScheduleNumber')}
          value={form.values.feeScheduleNumber || null} error={form.errors.feeScheduleNumber ?? schedules.problem} onChange={(value) => form.change({ feeScheduleNumber: value ?? '' })}
        />
        <SubmitButton form={form} style={{ alignSelf: 'flex-start' }}>{t('client.register')}</SubmitButton>
      </Stack>
    </ApiForm>
  );
}
