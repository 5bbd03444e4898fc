import type { TFunction } from 'i18next';
import { ruleText } from '../../compliance/gateWords';
import type { CaseAction, Desk } from './desk';
import type { Offered } from './DoPanel';
import { costsStep } from './law';

/** What the band can show a form for. */
export type DeskAction =
  | { kind: 'call' }
  | { kind: 'inbound' }
  | { kind: 'note' }
  | { kind: 'hold'; hold?: 'Dispute' | 'CeaseCommunication' }
  | { kind: 'release' }
  | { kind: 'letter' }
  | { kind: 'costs' }
  | { kind: 'judgment' }
  | { kind: 'move'; move: CaseAction };

export const sameAction = (one: DeskAction | undefined, other: DeskAction) => JSON.stringify(one) === JSON.stringify(other);

/** What may be done on a case as it stands, in the order of the keys. */
export function offeredActions(desk: Desk, heldBy: string | undefined, t: TFunction): Offered[] {
  const closed = desk.stage === 'Closed';
  const standing = desk.holds.filter(({ releasedAt }) => !releasedAt);
  const call = desk.gate.find(({ channel }) => channel === 'Call');
  const byLaw = call && !call.isAllowed && !call.canOverride ? ruleText(call.rule, t) : undefined;
  const another = heldBy === undefined ? undefined : t('cases:lease.another', { name: heldBy });
  return [
    ...(closed ? [] : [{ action: { kind: 'call' }, label: t('cases:call.title'), key: 'c', permission: 'cases.work', refused: another ?? byLaw } as const]),
    { action: { kind: 'inbound' }, label: t('cases:inbound.title'), key: 'i', permission: 'cases.work' },
    { action: { kind: 'note' }, label: t('cases:note.title'), key: 'w', permission: 'cases.work' },
    ...(closed ? [] : [{ action: { kind: 'hold' }, label: t('cases:hold.title'), key: 'h', permission: 'cases.work' } as const]),
    ...(closed || standing.some(({ kind }) => kind === 'Dispute') ? [] : [{ action: { kind: 'hold', hold: 'Dispute' }, label: t('cases:hold.dispute'), key: 'd', permission: 'cases.work' } as const]),
    ...lawActions(desk, closed, t),
    ...(standing.length === 0 ? [] : [{ action: { kind: 'release' }, label: t('cases:hold.release'), permission: 'cases.escalate' } as const]),
    ...desk.actions.map((move) => ({ action: { kind: 'move', move } as const, label: t(`cases:move.${move}`), permission: 'cases.escalate', refused: another ?? stoppedBy(desk, move, t) })),
  ];
}

/** The server says which moves a hold stops. */
function stoppedBy({ stopped }: Desk, move: CaseAction, t: TFunction): string | undefined {
  const stop = stopped.find(({ action }) => action === move);
  return stop && t('cases:move.stopped', { hold: t(`common:hold.${stop.by}`), move: t(`cases:move.${move}`) });
}

/** A consumer is sent the letter of their law first: in the Netherlands costs may be charged once its days have passed; a judgment has its own interest. */
function lawActions({ law: { costs, validation } }: Desk, closed: boolean, t: TFunction): Offered[] {
  const step = costs && !closed ? costsStep(costs) : 'charged';
  return [
    ...(validation && !closed ? [{ action: { kind: 'letter' }, label: t('cases:law.validation.title'), permission: 'cases.work' } as const] : []),
    ...(step === 'charged' ? [] : [{ action: { kind: 'letter' }, label: t('cases:law.letter.title'), permission: 'cases.work' } as const]),
    ...(closed ? [] : [{ action: { kind: 'judgment' }, label: t('cases:law.judgment.title'), permission: 'cases.escalate' } as const]),
    ...(step === 'charge' ? [{ action: { kind: 'costs' }, label: t('cases:law.charge.title'), permission: 'cases.escalate' } as const] : []),
  ];
}
