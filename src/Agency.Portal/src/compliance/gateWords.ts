import type { TFunction } from 'i18next';
import type { components } from '../api/schema';
import { momentText } from '../cases/moment';

type Answer = components['schemas']['DeskGate'];

export interface GatePlace {
  now: number;
  /** Of the reader. */
  timeZone: string;
  /** Of the debtor, whose clock decides about hours. */
  debtorZone: string;
  locale: string;
}

/** The rule in the reader's words; one that the portal does not know keeps its name. */
export const ruleText = (rule: string | null | undefined, t: TFunction) => (rule ? t(`compliance:rule.${rule}`, { defaultValue: rule }) : '–');

const policy = 'agency policy';
export const citationText = (citation: string | null | undefined, t: TFunction) => (citation === policy ? t('compliance:policy') : citation ?? '');

/** "allowed until 18:00", or "refused: outside calling hours" with where that stands and from when it would be allowed. */
export function gateWords(answer: Answer, place: GatePlace, t: TFunction): { verdict: string; detail?: string } {
  const moment = (instant: string) => withTimeThere(instant, place, t);
  if (answer.isAllowed) {
    return { verdict: answer.allowedUntil ? t('compliance:gate.allowedUntil', { moment: moment(answer.allowedUntil) }) : t('compliance:gate.allowed') };
  }
  const source = citationText(answer.citation, t);
  return {
    verdict: t('compliance:gate.refused', { rule: ruleText(answer.rule, t) }),
    detail: answer.allowedFrom ? t('compliance:gate.from', { source, moment: moment(answer.allowedFrom) }) : t('compliance:gate.noDate', { source }),
  };
}

function withTimeThere(instant: string, { now, timeZone, debtorZone, locale }: GatePlace, t: TFunction): string {
  const here = momentText(instant, now, timeZone, locale);
  const there = momentText(instant, now, debtorZone, locale);
  return here === there ? here : t('compliance:gate.there', { here, there });
}
