import type { components } from '../api/schema';
import type { DebtorDetails, Referral } from './referral';

/** Named as the API names them in its refusals, so that those find their field. */
export interface DescribeValues {
  'debtor.name': string;
  'debtor.legalForm': string;
  'debtor.registrationNumber': string;
  'debtor.vatNumber': string;
  'debtor.street': string;
  'debtor.postalCode': string;
  'debtor.city': string;
  'debtor.country': string;
  'debtor.language': string;
  'debtor.contactName': string;
  'debtor.phone': string;
  'debtor.email': string;
  isSecondPlacement: string;
  note: string;
}

export type DescribeField = keyof DescribeValues;

const parts = ['name', 'legalForm', 'registrationNumber', 'vatNumber', 'street', 'postalCode', 'city', 'country', 'language', 'contactName', 'phone', 'email'] as const;

export const debtorFields = parts.map((part) => `debtor.${part}` as const);

export const valuesOf = ({ debtor, note, isSecondPlacement }: Pick<Referral, 'debtor' | 'note' | 'isSecondPlacement'>): DescribeValues => ({
  ...Object.fromEntries(parts.map((part) => [`debtor.${part}`, debtor?.[part] ?? ''])) as unknown as DescribeValues,
  isSecondPlacement: isSecondPlacement ? 'yes' : '',
  note: note ?? '',
});

export const isSame = (one: DescribeValues, other: DescribeValues) => (Object.keys(one) as DescribeField[]).every((field) => one[field] === other[field]);

const hasDebtor = (values: DescribeValues) => debtorFields.some((field) => field !== 'debtor.language' && values[field].trim() !== '');

/** What a person must still enter, by field; the value is the key of its words. Nothing at all is a draft that may be kept. */
export function faultsOf(values: DescribeValues): Partial<Record<DescribeField, string>> {
  if (!hasDebtor(values)) return {};
  return {
    ...(!values['debtor.name'].trim() && { 'debtor.name': 'name' }),
    ...(!values['debtor.legalForm'] && { 'debtor.legalForm': 'legalForm' }),
    ...(!values['debtor.country'] && { 'debtor.country': 'country' }),
    ...(!values['debtor.language'] && { 'debtor.language': 'language' }),
    ...(values['debtor.email'] && !/^\S+@\S+$/.test(values['debtor.email']) && { 'debtor.email': 'email' }),
  };
}

export function bodyOf(values: DescribeValues): components['schemas']['DescribeReferral'] {
  const text = (part: (typeof parts)[number]) => values[`debtor.${part}`].trim();
  const debtor = Object.fromEntries(parts.map((part) => [part, text(part) || null])) as unknown as DebtorDetails;
  return { debtor: hasDebtor(values) ? debtor : null, note: values.note.trim() || null, isSecondPlacement: values.isSecondPlacement !== '' };
}

/**
 * What stands on the server now beside what was typed since it was read: what only one of the two touched is taken from there, and a field that both changed
 * keeps what was typed and is told.
 */
export function merge(read: DescribeValues, typed: DescribeValues, now: DescribeValues) {
  const values = { ...typed };
  const told: DescribeField[] = [];
  for (const field of Object.keys(now) as DescribeField[]) {
    if (now[field] === read[field] || now[field] === typed[field]) continue;
    if (typed[field] === read[field]) values[field] = now[field];
    else told.push(field);
  }
  return { values, told };
}
