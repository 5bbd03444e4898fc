import type { components } from '../../api/schema';
import type { Invoice, InvoiceKind } from '../referral';

type InvoiceEntry = components['schemas']['InvoiceEntry'];

/** Named as the API names them in its refusals, so that those find their field. */
export interface EntryValues {
  'invoice.kind': InvoiceKind;
  'invoice.invoiceNumber': string;
  'invoice.issuedOn': string;
  'invoice.dueOn': string;
  'invoice.refersTo': string;
  'invoice.currency': string;
  'invoice.open': string;
  'invoice.sellerName': string;
  'invoice.buyerName': string;
}

export type EntryField = keyof EntryValues;

const fieldOfGap: Record<string, EntryField> = {
  number: 'invoice.invoiceNumber', issuedOn: 'invoice.issuedOn', open: 'invoice.open', dueOn: 'invoice.dueOn', refersTo: 'invoice.refersTo',
};

/** The fields that somebody must still enter, as the form knows them. */
export const gapsOf = (missing: string[]): EntryField[] => missing.flatMap((gap) => fieldOfGap[gap] ?? []);

export const valuesOf = (invoice: Invoice | undefined, currency: string): EntryValues => ({
  'invoice.kind': invoice?.kind ?? 'Invoice',
  'invoice.invoiceNumber': invoice?.invoiceNumber ?? '',
  'invoice.issuedOn': invoice?.issuedOn ?? '',
  'invoice.dueOn': invoice?.dueOn ?? '',
  'invoice.refersTo': invoice?.refersTo ?? '',
  'invoice.currency': invoice?.open?.currency ?? currency,
  'invoice.open': invoice?.open?.amount ?? '',
  'invoice.sellerName': invoice?.sellerName ?? '',
  'invoice.buyerName': invoice?.buyerName ?? '',
});

export const isCredit = (values: EntryValues) => values['invoice.kind'] === 'CreditNote';

/** What a person must still enter or mend, by field; the value is the key of its words. */
export function faultsOf(values: EntryValues): Partial<Record<EntryField, string>> {
  const faults: Partial<Record<EntryField, string>> = {};
  if (!values['invoice.invoiceNumber'].trim()) faults['invoice.invoiceNumber'] = 'number';
  if (!values['invoice.issuedOn']) faults['invoice.issuedOn'] = 'issuedOn';
  if (!values['invoice.open']) faults['invoice.open'] = 'open';
  if (isCredit(values)) {
    if (!values['invoice.refersTo'].trim()) faults['invoice.refersTo'] = 'refersTo';
  } else if (!values['invoice.dueOn']) {
    faults['invoice.dueOn'] = 'dueOn';
  } else if (values['invoice.issuedOn'] && values['invoice.dueOn'] < values['invoice.issuedOn']) {
    faults['invoice.dueOn'] = 'dueBeforeIssued';
  }
  return faults;
}

const orNull = (text: string) => text.trim() || null;

export const entryOf = (values: EntryValues): InvoiceEntry => ({
  kind: values['invoice.kind'],
  invoiceNumber: values['invoice.invoiceNumber'].trim(),
  issuedOn: values['invoice.issuedOn'],
  dueOn: isCredit(values) ? null : orNull(values['invoice.dueOn']),
  refersTo: isCredit(values) ? orNull(values['invoice.refersTo']) : null,
  open: { amount: values['invoice.open'], currency: values['invoice.currency'] },
  sellerName: orNull(values['invoice.sellerName']),
  buyerName: orNull(values['invoice.buyerName']),
});
