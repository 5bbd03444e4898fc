import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api, take } from '../api/client';
import type { components } from '../api/schema';
import { DateField } from '../components/DateField';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { MoneyInput } from '../components/MoneyInput';
import { PageHeader } from '../components/PageHeader';
import { toast } from '../frame/toast';
import { useMe } from '../identity/session';
import { currencies } from '../text/currencies';
import { locale } from '../text/locale';
import { formatMoney } from '../text/money';
import classes from './TwoSides.module.css';
import { methodFor, methodsFor } from './words';


/** Money that came and that nobody can place: what the bank says of it. */
export default function NewSuspensePage() {
  const { t } = useTranslation('payments');
  const navigate = useNavigate();
  const client = useQueryClient();
  const { today } = useMe();
  const form = useApiForm({
    initial: {
      amount: '', currency: 'EUR', method: 'SepaTransfer' as components['schemas']['PaymentMethod'], receivedOn: today, externalReference: '', senderName: '', senderAccount: '', description: '',
    },
    check: ({ amount, receivedOn }) => ({
      ...(!amount && { amount: t('form.amountMissing') }),
      ...(!receivedOn && { receivedOn: t('form.receivedOnMissing') }),
    }),
    submit: ({ amount, currency, method, receivedOn, ...texts }, { idempotencyKey }) => take(api.POST('/api/v1/payments/suspense', {
      params: { header: { 'Idempotency-Key': idempotencyKey } },
      body: {
        amount: { amount, currency }, method, receivedOn, externalReference: texts.externalReference.trim() || null, senderName: texts.senderName.trim() || null,
        senderAccount: texts.senderAccount.trim() || null, description: texts.description.trim() || null,
      },
    })),
    onDone: async ({ number }) => {
      await Promise.all(['list', 'payments', 'ledger'].map((area) => client.invalidateQueries({ queryKey: [area] })));
      toast(t('suspense.received', { number }));
      await navigate(`/payments/suspense/${number}`);
    },
  });
  const { amount, currency } = form.values;
  return (
    <>
      <PageHeader title={t('suspense.new')} note={t('suspense.note')} />
      <ApiForm form={form}>
        <Stack gap="md" maw={480}>
          <div className={classes.pair}>
            <MoneyInput label={t('suspense.amount')} {...form.field('amount')} currency={currency} />
            <Select label={t('suspense.currency')} {...form.field('currency')} data={currencies} allowDeselect={false} onChange={(value) => form.change({ currency: value ?? 'EUR', method: methodFor(value ?? 'EUR', form.values.method) })} />
          </div>
          <DateField label={t('form.receivedOn')} {...form.field('receivedOn')} />
          <Select
            label={t('form.method')} {...form.field('method')} allowDeselect={false} data={methodsFor(currency).map((value) => ({ value, label: t(`method.${value}`) }))}
            onChange={(value) => form.change({ method: value as typeof form.values.method })}
          />
          <TextInput label={t('suspense.sender')} {...form.field('senderName')} />
          <TextInput label={t('suspense.account')} autoComplete="off" spellCheck={false} {...form.field('senderAccount')} />
          <TextInput label={t('suspense.description')} {...form.field('description')} />
          <TextInput label={t('form.reference')} description={t('form.referenceHint')} autoComplete="off" spellCheck={false} {...form.field('externalReference')} />
          <Group>
            <SubmitButton form={form}>{amount ? t('suspense.receive', { amount: formatMoney({ amount, currency }, locale(), true) }) : t('suspense.receiveNothing')}</SubmitButton>
            <Button component={Link} to="/payments/suspense" variant="default">{t('form.cancel')}</Button>
          </Group>
        </Stack>
      </ApiForm>
    </>
  );
}
