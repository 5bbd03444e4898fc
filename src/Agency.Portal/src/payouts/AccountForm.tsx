import { Select, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import type { components } from '../api/schema';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { toast } from '../frame/toast';
import { useRefresh } from './useRefresh';

type Payee = components['schemas']['PayeePage'];
type Account = components['schemas']['EnterBankAccount'];

const kinds: Account['kind'][] = ['Iban', 'Ach'];
const achTypes = ['Checking', 'Savings'] as const;
const nothing = { iban: '', bic: '', routingNumber: '', accountNumber: '' };

/** Another account. The server checks its digits; after the first payout a second person approves it. */
export function AccountForm({ payee }: { payee: Payee }) {
  const { t } = useTranslation('payouts');
  const refresh = useRefresh();
  const form = useApiForm({
    initial: { kind: (payee.country === 'US' ? 'Ach' : 'Iban') as Account['kind'], achType: 'Checking' as 'Checking' | 'Savings', ...nothing },
    submit: ({ kind, achType, ...numbers }) => take(api.POST('/api/v1/payouts/payees/{affiliateNumber}/accounts', {
      params: { path: { affiliateNumber: payee.affiliateNumber } },
      body: { kind, achType: kind === 'Ach' ? achType : null, ...Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, value.trim() || null])) } as Account,
    })),
    onDone: async () => {
      toast(t('details.accountKept'));
      form.change(nothing);
      await refresh();
    },
  });
  const isIban = form.values.kind === 'Iban';
  return (
    <ApiForm form={form} inline>
      <Stack gap="sm" maw={480} my="sm">
        {payee.wasPaid && <Text size="sm">{t('details.fourEyes')}</Text>}
        <Select label={t('column.account')} allowDeselect={false} data={kinds.map((value) => ({ value, label: t(`kindLong.${value}`) }))} {...form.field('kind')} onChange={(next) => next && form.change({ kind: next as Account['kind'] })} />
        {isIban && <TextInput label="IBAN" autoComplete="off" {...form.field('iban')} />}
        {isIban && <TextInput label="BIC" description={t('details.bicNote')} autoComplete="off" {...form.field('bic')} />}
        {!isIban && <TextInput label={t('details.routing')} inputMode="numeric" autoComplete="off" {...form.field('routingNumber')} />}
        {!isIban && <TextInput label={t('details.accountNumber')} autoComplete="off" {...form.field('accountNumber')} />}
        {!isIban && <Select label={t('details.achType')} allowDeselect={false} data={achTypes.map((value) => ({ value, label: t(`ach.${value}`) }))} {...form.field('achType')} onChange={(next) => next && form.change({ achType: next as 'Checking' | 'Savings' })} />}
        <div><SubmitButton form={form}>{t('details.keepAccount')}</SubmitButton></div>
      </Stack>
    </ApiForm>
  );
}
