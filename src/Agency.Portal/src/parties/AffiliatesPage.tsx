import { Button, Select, Stack, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import { queryClient } from '../api/queryClient';
import { DataGrid, type GridColumn, type GridFilter } from '../components/DataGrid';
import { Empty } from '../components/Empty';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { PageHeader } from '../components/PageHeader';
import { ParamDrawer } from '../components/ParamDrawer';
import { useParam } from '../components/useParam';
import { useCommand } from '../commands/registry';
import { toast } from '../frame/toast';
import { useMay } from '../identity/session';
import { affiliateKinds, type AffiliateRow } from './kinds';
import { countries, countryName } from './places';
import { usePlanChoices } from './useChoices';

export default function AffiliatesPage() {
  const { t } = useTranslation('parties');
  const mayManage = useMay('parties.manage');
  const [, setNew] = useParam('new');
  useCommand(mayManage ? { id: 'parties.registerAffiliate', label: t('affiliate.register'), context: 'create', run: () => setNew('affiliate') } : undefined);
  const columns: GridColumn<AffiliateRow>[] = [
    { field: 'number', header: t('column.number'), kind: 'reference', width: 110, to: ({ number }) => `/parties/affiliates/${number}` },
    { field: 'name', header: t('column.name'), width: 280 },
    { field: 'kind', header: t('column.kind'), width: 160, render: ({ kind }) => t(`kind.${kind}`) },
    { field: 'country', header: t('column.country'), width: 160, render: ({ country }) => countryName(country) },
    { field: 'planName', header: t('column.plan'), width: 220 },
  ];
  const filters: GridFilter<AffiliateRow>[] = [
    { name: 'kind', label: t('column.kind'), kind: 'choice', options: affiliateKinds.map((value) => ({ value, label: t(`kind.${value}`) })) },
  ];
  return (
    <>
      <PageHeader title={t('affiliates')} actions={mayManage && <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setNew('affiliate')}>{t('affiliate.register')}</Button>} />
      <DataGrid set="Affiliates" name={t('affiliates')} columns={columns} filters={filters} defaultSort="name" empty={<Empty>{t('affiliate.empty')}</Empty>} />
      {mayManage && <ParamDrawer param="new" title={() => t('affiliate.register')}>{() => <RegisterAffiliate onDone={() => setNew(null)} />}</ParamDrawer>}
    </>
  );
}

function RegisterAffiliate({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('parties');
  const plans = usePlanChoices();
  const form = useApiForm({
    initial: { name: '', kind: 'Accountant' as AffiliateRow['kind'], country: 'NL', planNumber: '' },
    draftKey: 'parties.affiliate',
    check: ({ name, planNumber }) => ({ ...(!name.trim() && { name: t('fault.firm') }), ...(!planNumber && { planNumber: t('fault.plan') }) }),
    submit: (body) => take(api.POST('/api/v1/parties/affiliates', { body })),
    onDone: async ({ number }, { name }) => {
      await queryClient.invalidateQueries({ queryKey: ['list', 'Affiliates'] });
      toast(t('registered', { name, number }));
      onDone();
    },
  });
  return (
    <ApiForm form={form} inline>
      <Stack>
        <TextInput label={t('column.name')} autoComplete="off" {...form.field('name')} />
        <Select label={t('column.kind')} allowDeselect={false} data={affiliateKinds.map((value) => ({ value, label: t(`kind.${value}`) }))} {...form.field('kind')} onChange={(value) => form.change({ kind: value as AffiliateRow['kind'] })} />
        <Select label={t('column.country')} searchable allowDeselect={false} data={countries()} {...form.field('country')} onChange={(value) => form.change({ country: value ?? '' })} />
        <Select
          label={t('column.plan')} description={t('affiliate.planHint')} searchable allowDeselect={false} data={plans.choices} nothingFoundMessage={t('noPlans')} {...form.field('planNumber')}
          value={form.values.planNumber || null} error={form.errors.planNumber ?? plans.problem} onChange={(value) => form.change({ planNumber: value ?? '' })}
        />
        <SubmitButton form={form} style={{ alignSelf: 'flex-start' }}>{t('affiliate.register')}</SubmitButton>
      </Stack>
    </ApiForm>
  );
}
