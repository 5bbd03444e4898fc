import type { Row } from '../api/rows';

export type NumberRow = Row<'LegalNumbers'>;

/** Every subject that the product looks at; a number of another one would be used by nothing. */
export const subjects = [
  'calls.max', 'calls.days', 'calls.quiet-days', 'hours.from', 'hours.until', 'hours.sundays', 'limitation.consumer', 'limitation.business',
  'limitation.WrittenContract', 'limitation.OralContract', 'limitation.PromissoryNote', 'limitation.OpenAccount', 'limitation.Judgment',
] as const;

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
