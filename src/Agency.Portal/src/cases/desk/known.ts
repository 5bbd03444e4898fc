import type { components } from '../../api/schema';

export type BalanceMoment = components['schemas']['BalanceMoment'];

export interface MomentChoice {
  /** As the API writes it; empty for now. */
  value: string;
  kind: BalanceMoment['kind'] | 'Now';
  effectiveOn?: string;
}

/** Now, and the account as it was known after each thing that was recorded, the last one first. */
export const momentChoices = (moments: BalanceMoment[]): MomentChoice[] =>
  [{ value: '', kind: 'Now' }, ...moments.map(({ at, kind, effectiveOn }) => ({ value: at, kind, effectiveOn }))];
