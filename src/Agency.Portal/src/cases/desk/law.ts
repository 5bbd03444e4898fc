import type { Desk } from './desk';

type Costs = NonNullable<Desk['law']['costs']>;

/** Where the costs from a consumer stand: what comes next is the letter, the wait, the charge, or nothing. */
export function costsStep(costs: Pick<Costs, 'sentOn' | 'areCharged' | 'mayBeCharged'>): 'letter' | 'waiting' | 'charge' | 'charged' {
  if (costs.areCharged) return 'charged';
  if (!costs.sentOn) return 'letter';
  return costs.mayBeCharged ? 'charge' : 'waiting';
}
