import { Autocomplete, Button, Group, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, take } from '../../api/client';
import { DateField } from '../../components/DateField';
import { ApiForm, SubmitButton, useApiForm } from '../../components/Form';
import { MoneyInput } from '../../components/MoneyInput';
import { referralChanged, type Invoice, type InvoiceKind, type Referral } from '../referral';
import classes from '../Referral.module.css';
import { entryOf, faultsOf, gapsOf, isCredit, valuesOf, type EntryField } from './entry';

interface Props {
  referral: Referral;
  /** Absent for an invoice that is entered by hand. */
  invoice?: Invoice;
  /** Asks only for what is missing; the rest stands in the row above. */
  onlyMissing?: boolean;
  onDone: () => void;
  onCancel?: () => void;
}

const currencies = Intl.supportedValuesOf('currency');

export function InvoiceForm({ referral, invoice, onlyMissing = false, onDone, onCancel }: Props) {
  const { t } = useTranslation('referrals');
  const path = { number: referral.number };
  const form = useApiForm({
    initial: valuesOf(invoice, referral.invoices.find(({ open }) => open)?.open?.currency ?? 'EUR'),
    check: (values) => Object.fromEntries(Object.entries(faultsOf(values)).map(([field, fault]) => [field, t(`entry.fault.${fault}`, { number: values['invoice.invoiceNumber'] })])),
    submit: (values) => {
      const body = { invoice: entryOf(values) };
      return take(invoice
        ? api.PUT('/api/v1/referrals/{number}/invoices/{invoiceId}', { params: { path: { ...path, invoiceId: invoice.id } }, body })
        : api.POST('/api/v1/referrals/{number}/invoices', { params: { path }, body }));
    },
    onDone: async () => {
      await referralChanged(referral.number);
      onDone();
    },
  });
  const asked = invoice && onlyMissing ? gapsOf(invoice.missing) : undefined;
  // A refusal may be about a field that is not asked for: it then shows.
  const shows = (field: EntryField) => !asked || asked.includes(field) || Boolean(form.errors[field]);
  const credit = isCredit(form.values);
  const others = referral.invoices.flatMap(({ id, kind, invoiceNumber }) => (id !== invoice?.id && kind === 'Invoice' && invoiceNumber ? [invoiceNumber] : []));

  return (
    <ApiForm form={form} inline>
      {shows('invoice.kind') && (
        <SegmentedControl
          size="xs" mb="sm" aria-label={t('entry.kind')} value={form.values['invoice.kind']} onChange={(kind) => form.change({ 'invoice.kind': kind as InvoiceKind })}
          data={(['Invoice', 'CreditNote'] as const).map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
      )}
      <div className={classes.fields}>
        {shows('invoice.invoiceNumber') && <TextInput label={t(credit ? 'entry.creditNumber' : 'entry.number')} {...form.field('invoice.invoiceNumber')} />}
        {shows('invoice.issuedOn') && <DateField label={t('entry.issuedOn')} {...form.field('invoice.issuedOn')} />}
        {!credit && shows('invoice.dueOn') && <DateField label={t('entry.dueOn')} {...form.field('invoice.dueOn')} />}
        {credit && shows('invoice.refersTo') && <Autocomplete label={t('entry.refersTo')} data={others} {...form.field('invoice.refersTo')} />}
        {shows('invoice.open') && (
          <>
            <MoneyInput label={t(credit ? 'entry.credited' : 'entry.open')} currency={form.values['invoice.currency']} {...form.field('invoice.open')} />
            <Select
              label={t('entry.currency')} data={currencies} searchable allowDeselect={false} {...form.field('invoice.currency')}
              onChange={(code) => { if (code) form.change({ 'invoice.currency': code }); }}
            />
          </>
        )}
        {shows('invoice.sellerName') && <TextInput label={t('entry.seller')} {...form.field('invoice.sellerName')} />}
        {shows('invoice.buyerName') && <TextInput label={t('entry.buyer')} {...form.field('invoice.buyerName')} />}
      </div>
      <Group mt="sm" gap="sm">
        <SubmitButton form={form} size="xs" variant="default">{t(submitWords())}</SubmitButton>
        {onCancel && <Button size="xs" variant="subtle" onClick={onCancel}>{t('cancel')}</Button>}
      </Group>
    </ApiForm>
  );

  function submitWords() {
    if (!invoice) return credit ? 'entry.addCredit' : 'entry.add';
    return onlyMissing ? 'entry.complete' : 'entry.save';
  }
}
