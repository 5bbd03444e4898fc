import type { Row } from '../api/rows';

export type RateRow = Row<'InterestRates'>;

/** Every series that something names; a rate of another one would be used by nothing. */
export const series = [
  'NL.commercial', 'NL.statutory', 'EU.late-payment', 'DE.base', 'UK.late-payment', 'UK.court', 'US.judgment.CA', 'US.judgment.CA.consumer', 'US.judgment.CA.government',
  'US.judgment.CO', 'US.judgment.FL', 'US.judgment.IL', 'US.judgment.MA', 'US.judgment.NC', 'US.judgment.NY', 'US.judgment.NY.consumer', 'US.judgment.OH', 'US.judgment.PA', 'US.judgment.VA',
];

/** A rate in the address: `NL.commercial~2026-07-01`. */
export const rateKey = ({ series: name, from }: Pick<RateRow, 'series' | 'from'>) => `${name}~${from}`;

/** What an address names; nothing for an address that names no rate. */
export function rateOfKey(key: string): { series: string; from: string } | undefined {
  const [name, from, ...more] = key.split('~');
  return name && from && more.length === 0 && /^\d{4}-\d{2}-\d{2}$/.test(from) ? { series: name, from } : undefined;
}

/** How a version of a rate stands: it holds, or a later version of its day has taken its place. */
export const rateState = ({ isInForce, revision }: Pick<RateRow, 'isInForce' | 'revision'>) => {
  if (!isInForce) return 'replaced';
  return Number(revision) > 1 ? 'corrected' : 'inForce';
};
