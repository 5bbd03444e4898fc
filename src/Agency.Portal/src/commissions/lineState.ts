import type { TFunction } from 'i18next';
import type { Row } from '../api/rows';

type Line = Pick<Row<'CommissionLines'>, 'heldUntil' | 'paymentStatus' | 'statementNumber'>;

export type LineState =
  | { is: 'stated'; statement: string }
  /** `clearing`: the holding period is over, and the money is still not good. */
  | { is: 'held'; until: string; clearing: boolean }
  | { is: 'payable' };

/** Where a commission line stands on a day: the portal's one answer, by the rule of `GetEarnings`. */
export function lineState({ heldUntil, paymentStatus, statementNumber }: Line, today: string): LineState {
  if (statementNumber) return { is: 'stated', statement: statementNumber };
  // Dates as the API writes them compare as text.
  if (heldUntil > today || paymentStatus === 'Received') return { is: 'held', until: heldUntil, clearing: heldUntil <= today };
  return { is: 'payable' };
}

/** What each state is called by itself, without its day or its statement. */
export const stateWords = (t: TFunction): Record<Row<'CommissionLines'>['state'], string> => ({ Held: t('commissions:overview.held'), Payable: t('commissions:overview.payable'), Stated: t('commissions:overview.stated') });
