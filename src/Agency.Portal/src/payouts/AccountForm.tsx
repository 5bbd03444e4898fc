import { Select, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { toast } from '../frame/toast';

type Account = components['schemas']['EnterBankAccount'];

/** The numbers that were typed; what is empty is null. */
export type AccountNumbers = Omit<Account, 'affiliateNumber'>;

interface AccountFormProps {
  first: Account['kind'];
  /** Why a second person approves it; null when it is in force at once. */
  fourEyes: string | null;
  submit: (numbers: AccountNumbers) => Promise<unknown>;
  onDone: () => Promise<unknown>;
}

const kinds: Account['kind'][] = ['Iban', 'Ach'];
const achTypes = ['Checking', 'Savings'] as const;
const nothing = { iban: '', bic: '', routingNumber: '', accountNumber: '' };

/** Another account, of a partner or a client. The server checks its digits. */
export function AccountForm({ first, fourEyes, submit, onDone }: AccountFormProps) {
  const { t } = useTranslation('payouts');
  const form = useApiForm({
    initial: { kind: first, achType: 'Checking' as 'Checking' | 'Savings', ...nothing },
    submit: ({ kind, achType, ...numbers }) => submit({ kind, achType: kind === 'Ach' ? achType : null, ...Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, value.trim() || null])) } as AccountNumbers),
    onDone: async () => {
      toast(t('details.accountKept'));
      form.change(nothing);
      await onDone();
    },
  });
  const isIban = form.values.kind === 'Iban';
  return (
    <ApiForm form={form} inline>
      <Stack gap="sm" maw={480} my="sm">
        {fourEyes && <Text size="sm">{fourEyes}</Text>}
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
