import type { TFunction } from 'i18next';
import { formatInstant, formatDate } from '../text/date';
import { separateWords } from './actionWords';

/** The areas whose words the values of fields are said in. */
export const areasOfValues = ['bank', 'cases', 'frame', 'payments', 'payouts', 'referrals', 'remittances'];

/** Where the words of a field's values are; a field that means another thing on each record stands with its record. */
const valueWords: Record<string, string> = {
  Stage: 'common:stage', CloseCode: 'common:closeCode', 'Hold.Kind': 'common:hold', Allocation: 'common:allocation', Step: 'cases:step', Regime: 'referrals:regime', LegalForm: 'referrals:legalForm',
  Compounding: 'referrals:agreed.compoundings', Period: 'referrals:agreed.periods', DayCount: 'referrals:agreed.dayCounts', Role: 'frame:role', RemittanceForm: 'remittances:form',
  TaxForm: 'payouts:form', Flag: 'cases:flag', Method: 'payments:method', ReceivedBy: 'payments:receivedBy', 'Payment.ReversalReason': 'payments:reason', 'Payment.Status': 'payments:status',
  'SuspenseReceipt.Status': 'payments:suspense.status', 'Referral.Status': 'referrals:status', 'Promise.Status': 'cases:promises', 'PayoutRun.Status': 'payouts:status',
  'BankLine.Status': 'bank:status', Use: 'bank:use', Basis: 'bank:basis',
};

const lastOf = (field: string) => field.slice(field.lastIndexOf('.') + 1);

/** A kind of record in the reader's words; one that has none yet keeps its own name, in separate words. */
export const recordWords = (record: string, t: TFunction) => t(`audit:record.${record}`, { defaultValue: separateWords(record) });

/** `Agreement.RemittanceForm` is two words of the table: the part of the record, then the field. The amount of a sum is the sum. */
export const fieldWords = (field: string, t: TFunction) =>
  field.replace(/(?<=.)\.Amount$/, '').split('.').map((part) => t(`audit:field.${part}`, { defaultValue: separateWords(part) })).join(' · ');

/** A value as the reader writes it: days, moments, decimals, yes and no, and what the program calls by a name of its own. */
export function valueWordsOf(record: string, field: string, text: string, t: TFunction, locale: string, timeZone: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDate(text, locale);
  if (/^\d{4}-\d{2}-\d{2}T[\d:]+Z$/.test(text)) return formatInstant(text, locale, timeZone);
  if (/^-?\d+\.\d+$/.test(text)) return new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 20 }).format(text as Intl.StringNumericLiteral);
  if (text === 'True' || text === 'False') return t(text === 'True' ? 'common:yes' : 'common:no');
  const words = valueWords[`${record}.${lastOf(field)}`] ?? valueWords[lastOf(field)];
  return words && /^\w+$/.test(text) ? t(`${words}.${text}`, { defaultValue: text }) : text;
}
