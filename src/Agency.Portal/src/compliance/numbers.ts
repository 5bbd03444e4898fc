import type { Row } from '../api/rows';
import { methods } from '../payments/words';

export type NumberRow = Row<'LegalNumbers'>;

/** Every subject that the product looks at; a number of another one would be used by nothing. */
export const subjects = [
  'calls.max', 'calls.days', 'calls.quiet-days', 'hours.from', 'hours.until', 'hours.sundays', 'limitation.consumer', 'limitation.business',
  ...steps(6, (step) => `costs.scale.rate-${step}`), ...steps(6, (step) => `costs.scale.from-${step}`).slice(1), 'costs.min', 'costs.max', 'costs.vat',
  ...steps(4, (step) => `costs.fixed.sum-${step}`), ...steps(4, (step) => `costs.fixed.from-${step}`).slice(1),
  ...steps(6, (step) => `costs.default-judgment.sum-${step}`), ...steps(6, (step) => `costs.default-judgment.from-${step}`).slice(1),
  'tax.reported-from', 'tax.backup-withholding',
  ...methods.map((method) => `payments.good-funds.${method}`), ...methods.map((method) => `payments.returns.${method}`), 'payments.returns.ach-banking-days',
  'limitation.WrittenContract', 'limitation.OralContract', 'limitation.PromissoryNote', 'limitation.OpenAccount', 'limitation.Judgment',
];

function steps(count: number, name: (step: number) => string): string[] {
  return Array.from({ length: count }, (_, index) => name(index + 1));
}

/** Amounts and percentages have two digits behind the point; what is counted has none. */
export const subjectDecimals = (subject: string) => (/^(costs|tax)\./.test(subject) ? 2 : 0);

/** The word of a subject. */
export const subjectWord = (subject: string) => `numbers.subject.${subject.replace(/[.-]/g, '_')}`;

/** The agency's own policy has no country. */
export const everywhere = '*';

/** A number in the address: `calls.max~US-MA~1900-01-01`. */
export const numberKey = ({ subject, jurisdiction, from }: Pick<NumberRow, 'subject' | 'jurisdiction' | 'from'>) => `${subject}~${jurisdiction}~${from}`;

/** What an address names; nothing for an address that names no number. */
export function numberOfKey(key: string): { subject: string; jurisdiction: string; from: string } | undefined {
  const [subject, jurisdiction, from, ...more] = key.split('~');
  return subject && jurisdiction && from && more.length === 0 && /^\d{4}-\d{2}-\d{2}$/.test(from) ? { subject, jurisdiction, from } : undefined;
}
