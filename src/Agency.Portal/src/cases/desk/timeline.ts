import type { TFunction } from 'i18next';
import { formatDate } from '../../text/date';
import { formatMoney } from '../../text/money';
import type { ActivityOfDesk } from './desk';

export const timelineFilters = ['all', 'contact', 'money', 'documents', 'legal'] as const;
export type TimelineFilter = (typeof timelineFilters)[number];

/** What belongs under which heading. A promise is both a contact and money, a letter both a contact and a document. */
const kinds: Record<Exclude<TimelineFilter, 'all'>, ActivityOfDesk['kind'][]> = {
  contact: ['Call', 'Inbound', 'Letter', 'Email', 'Note', 'Promise', 'Consent'],
  money: ['Payment', 'Promise'],
  documents: ['Document', 'Letter'],
  legal: ['Stage', 'Hold', 'Terms'],
};

const plain = (text: string) => text.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase();

/** Lines of a heading that hold every typed word in what is shown of them. */
export function filterTimeline<Line extends { kind: ActivityOfDesk['kind']; text: string; note?: string | null; by: string }>(lines: Line[], filter: TimelineFilter, find: string): Line[] {
  const words = plain(find).split(/\s+/).filter(Boolean);
  return lines.filter((line) => {
    if (filter !== 'all' && !kinds[filter].includes(line.kind)) return false;
    const shown = plain(`${line.text} ${line.note ?? ''} ${line.by}`);
    return words.every((word) => shown.includes(word));
  });
}

type Words = [pattern: RegExp, key: string, values: (found: RegExpExecArray, t: TFunction, locale: string) => Record<string, string>];

const money = (amount: string, currency: string, locale: string) => formatMoney({ amount, currency }, locale, true);

const inbound: Words[2] = ([, channel, about], t) => ({ channel: t(`cases:inbound.channel.${channel}`, { defaultValue: channel! }), about: t(`cases:inbound.about.${about}`, { defaultValue: about! }) });
const consent: Words[2] = ([, channel, way], t) => ({ channel: t(`cases:consent.channel.${channel}`, { defaultValue: channel! }), way: t(`cases:consent.way.${way}`, { defaultValue: way! }) });

/** The server writes a line once, in its own English; here it is read back into the words of the reader. */
const patterns: Words[] = [
  [/^(-?[\d.]+) ([A-Z]{3}) by (\d{4}-\d\d-\d\d)$/, 'promised', ([, amount, currency, date], _, locale) => ({ amount: money(amount!, currency!, locale), date: formatDate(date!, locale) })],
  [/^Settlement: (-?[\d.]+) ([A-Z]{3}) by (\d{4}-\d\d-\d\d)$/, 'settlement', ([, amount, currency, date], _, locale) => ({ amount: money(amount!, currency!, locale), date: formatDate(date!, locale) })],
  [/^(AJ-\d+): (\w+), (-?[\d.]+) ([A-Z]{3}), (.+)$/, 'adjusted', ([, number, kind, amount, currency, document], t, locale) => ({ number: number!, what: t(`cases:adjustments.kind.${kind}`, { defaultValue: kind! }), amount: money(amount!, currency!, locale), document: document! })],
  [/^(AJ-\d+) reversed: (\w+), (-?[\d.]+) ([A-Z]{3})$/, 'adjustmentReversed', ([, number, kind, amount, currency], t, locale) => ({ number: number!, what: t(`cases:adjustments.kind.${kind}`, { defaultValue: kind! }), amount: money(amount!, currency!, locale) })],
  [/^(W-\d+): (-?[\d.]+) ([A-Z]{3}) waived$/, 'waived', ([, number, amount, currency], _, locale) => ({ number: number!, amount: money(amount!, currency!, locale) })],
  [/^(W-\d+) reversed: (-?[\d.]+) ([A-Z]{3}) owed again$/, 'waiverReversed', ([, number, amount, currency], _, locale) => ({ number: number!, amount: money(amount!, currency!, locale) })],
  [/^(RC-\d+): (-?[\d.]+) ([A-Z]{3}) charged for the recall$/, 'recallCharged', ([, number, amount, currency], _, locale) => ({ number: number!, amount: money(amount!, currency!, locale) })],
  [/^(RC-\d+) reversed: (-?[\d.]+) ([A-Z]{3}) not charged$/, 'recallReversed', ([, number, amount, currency], _, locale) => ({ number: number!, amount: money(amount!, currency!, locale) })],
  [/^Broken: (-?[\d.]+) ([A-Z]{3}) by (\d{4}-\d\d-\d\d)$/, 'promiseBroken', ([, amount, currency, date], _, locale) => ({ amount: money(amount!, currency!, locale), date: formatDate(date!, locale) })],
  [/^(\S+): (-?[\d.]+) ([A-Z]{3}) by (\w+)$/, 'paid', ([, number, amount, currency, method], t, locale) => ({ number: number!, amount: money(amount!, currency!, locale), method: t(`cases:method.${method}`, { defaultValue: method! }) })],
  [/^(P-\d+): (-?[\d.]+) ([A-Z]{3}) refunded to the debtor$/, 'refunded', ([, number, amount, currency], _, locale) => ({ number: number!, amount: money(amount!, currency!, locale) })],
  [/^(P-\d+): the refund of (-?[\d.]+) ([A-Z]{3}) came back$/, 'refundBack', ([, number, amount, currency], _, locale) => ({ number: number!, amount: money(amount!, currency!, locale) })],
  [/^(CM-\d+): (\w+), (-?[\d.]+) ([A-Z]{3})$/, 'movement', ([, number, event, amount, currency], t, locale) => ({ number: number!, amount: money(amount!, currency!, locale), event: t(`cases:movement.${event}`, { defaultValue: event! }) })],
  [/^(CM-\d+) reversed: (\w+), (-?[\d.]+) ([A-Z]{3})$/, 'movementReversed', ([, number, event, amount, currency], t, locale) => ({ number: number!, amount: money(amount!, currency!, locale), event: t(`cases:movement.${event}`, { defaultValue: event! }) })],
  [/^(\S+) reversed(?: by \S+)?: (\w+), (-?[\d.]+) ([A-Z]{3})$/, 'reversed', ([, number, reason, amount, currency], t, locale) => ({ number: number!, amount: money(amount!, currency!, locale), reason: t(`cases:reversal.${reason}`, { defaultValue: reason! }) })],
  [/^(\w+) → (\w+)(?:: (\w+))?$/, 'moved', ([, from, to, code], t) => ({
    from: t(`common:stage.${from}`, { defaultValue: from! }),
    to: code ? `${t(`common:stage.${to}`, { defaultValue: to! })}, ${t(`common:closeCode.${code}`, { defaultValue: code })}` : t(`common:stage.${to}`, { defaultValue: to! }),
  })],
  [/^Restated by (\S+)$/, 'restated', ([, number]) => ({ number: number! })],
  [/^Validation notice of (\d{4}-\d\d-\d\d): dispute by (\d{4}-\d\d-\d\d)$/, 'notice', ([, sent, date], _, locale) => ({ sent: formatDate(sent!, locale), date: formatDate(date!, locale) })],
  [/^Fourteen-day letter: costs from (\d{4}-\d\d-\d\d)$/, 'letter', ([, date], _, locale) => ({ date: formatDate(date!, locale) })],
  [/^Collection costs charged: (-?[\d.]+) ([A-Z]{3})$/, 'costs', ([, amount, currency], _, locale) => ({ amount: money(amount!, currency!, locale) })],
  [/^Judgment of (\d{4}-\d\d-\d\d): (.+)$/, 'judgment', ([, date, court], _, locale) => ({ date: formatDate(date!, locale), court: court! })],
  [/^Opened from (\S+)$/, 'opened', ([, number]) => ({ number: number! })],
  [/^(\w+) placed$/, 'holdPlaced', ([, hold], t) => ({ hold: t(`common:hold.${hold}`, { defaultValue: hold! }) })],
  [/^(\w+) released$/, 'holdReleased', ([, hold], t) => ({ hold: t(`common:hold.${hold}`, { defaultValue: hold! }) })],
  [/^(\w+) from the debtor: (\w+)$/, 'inbound', inbound],
  [/^(\w+) from somebody else: (\w+)$/, 'inboundThirdParty', inbound],
  [/^(\w+) agreed to: (\w+)$/, 'consentGiven', consent],
  [/^(\w+) not wanted: (\w+)$/, 'consentWithdrawn', consent],
  [/^Note$/, 'note', () => ({})],
];

export function timelineText({ kind, summary, outcome }: Pick<ActivityOfDesk, 'kind' | 'summary' | 'outcome'>, t: TFunction, locale: string): string {
  if (kind === 'Call' && outcome) return t('cases:timeline.call', { outcome: t(`cases:outcome.${outcome}`) });
  for (const [pattern, key, values] of patterns) {
    const found = pattern.exec(summary);
    if (found) return t(`cases:timeline.${key}`, values(found, t, locale));
  }
  return summary;
}

/** What stands under a line: what somebody wrote, or what the server wrote of a case that is open again. */
export function noteText(note: string, t: TFunction): string {
  const [, number, code] = /^(PR-\d+): the case was closed as (\w+)$/.exec(note) ?? [];
  return number ? t('cases:timeline.openAgain', { number, code: t(`common:closeCode.${code}`, { defaultValue: code }) }) : note;
}
