import { Select, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import type { components } from '../api/schema';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { toast } from '../frame/toast';
import { countries } from '../parties/places';
import { useRefresh } from './useRefresh';

type Payee = components['schemas']['PayeePage'];
type Details = components['schemas']['DeclareTaxDetails'];

const forms: Details['form'][] = ['VatNumber', 'W9', 'W8'];
const tinKinds = ['Ein', 'Ssn'] as const;

/** Who is paid, as the tax office knows them. */
export function TaxForm({ payee }: { payee: Payee }) {
  const { t } = useTranslation('payouts');
  const refresh = useRefresh();
  const form = useApiForm({
    initial: { legalName: payee.legalName ?? '', country: payee.country ?? '', form: payee.taxForm ?? 'VatNumber', tinKind: payee.tinKind ?? 'Ein', taxNumber: '' },
    check: ({ legalName, country, taxNumber }) => ({
      ...(!legalName.trim() && { legalName: t('details.nameMissing') }), ...(!country && { country: t('details.countryMissing') }), ...(!taxNumber.trim() && { taxNumber: t('details.numberMissing') }),
    }),
    submit: (values) => take(api.POST('/api/v1/payouts/payees/{affiliateNumber}/tax-details', {
      params: { path: { affiliateNumber: payee.affiliateNumber } },
      body: { ...values, tinKind: values.form === 'W9' ? values.tinKind : null } as Details,
    })),
    onDone: async () => {
      toast(t('details.kept'));
      form.change({ taxNumber: '' });
      await refresh();
    },
  });
  return (
    <ApiForm form={form} inline>
      <Stack gap="sm" maw={480} my="sm">
        <TextInput label={t('details.legalName')} description={t('details.nameNote')} {...form.field('legalName')} />
        <Select label={t('column.country')} searchable data={countries()} {...form.field('country')} value={form.values.country || null} onChange={(next) => form.change({ country: next ?? '' })} />
        <Select label={t('column.taxForm')} allowDeselect={false} data={forms.map((value) => ({ value, label: t(`form.${value}`) }))} {...form.field('form')} onChange={(next) => next && form.change({ form: next as Details['form'] })} />
        {form.values.form === 'W9' && (
          <Select label={t('details.tinKind')} allowDeselect={false} data={tinKinds.map((value) => ({ value, label: t(`tin.${value}`) }))} {...form.field('tinKind')} onChange={(next) => next && form.change({ tinKind: next as 'Ein' | 'Ssn' })} />
        )}
        <TextInput label={t('details.taxNumber')} description={payee.taxNumber ? t('details.keptNumber', { number: payee.taxNumber }) : undefined} autoComplete="off" {...form.field('taxNumber')} />
        <div><SubmitButton form={form}>{t('details.keepTax')}</SubmitButton></div>
      </Stack>
    </ApiForm>
  );
}
