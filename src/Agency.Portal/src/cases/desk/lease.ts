import type { Desk } from './desk';

export type Lease =
  | { kind: 'mine'; secondsLeft: number }
  | { kind: 'another'; name: string }
  | { kind: 'none' };

/** How much of a lease is left when its end is announced. */
export const warnSeconds = 120;

/** Who has the case at this moment. A name without a date is of someone who has let go. */
export function leaseOf({ heldUntil, holderName, isMine }: Pick<Desk['work'], 'heldUntil' | 'holderName' | 'isMine'>, now: number): Lease {
  const millisecondsLeft = heldUntil ? Date.parse(heldUntil) - now : 0;
  if (millisecondsLeft <= 0) return { kind: 'none' };
  return isMine ? { kind: 'mine', secondsLeft: Math.ceil(millisecondsLeft / 1000) } : { kind: 'another', name: holderName ?? '' };
}

/** "14:32" */
export const clockFace = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
