import type { TFunction } from 'i18next';
import { expect, it } from 'vitest';
import type { ActivityOfDesk } from './desk';
import { filterTimeline, noteText, timelineText } from './timeline';

const line = (kind: ActivityOfDesk['kind'], text: string, note?: string) => ({ kind, text, note, by: 'J. de Wit' });
const lines = [line('Call', 'Call: right party', 'pays after the Utrecht job'), line('Payment', 'Payment P-1'), line('Promise', 'Promised 10.00'), line('Stage', 'Amicable'), line('Document', 'Contract')];
const kindsOf = (...parts: Parameters<typeof filterTimeline<(typeof lines)[number]>>) => filterTimeline(...parts).map(({ kind }) => kind);

it('narrows to a heading', () => {
  expect(kindsOf(lines, 'all', '')).toHaveLength(5);
  expect(kindsOf(lines, 'contact', '')).toEqual(['Call', 'Promise']);
  expect(kindsOf(lines, 'money', '')).toEqual(['Payment', 'Promise']);
  expect(kindsOf(lines, 'documents', '')).toEqual(['Document']);
  expect(kindsOf(lines, 'legal', '')).toEqual(['Stage']);
});

it('finds words in text, note and name, whatever their case and accents', () => {
  expect(kindsOf(lines, 'all', 'UTRÉCHT pays')).toEqual(['Call']);
  expect(kindsOf(lines, 'money', 'utrecht')).toEqual([]);
  expect(kindsOf(lines, 'all', 'wit')).toHaveLength(5);
});

const t = ((key: string, values?: object) => `${key} ${JSON.stringify(values ?? {})}`) as unknown as TFunction;

it.each([
  ['Promise', '4200.00 EUR by 2026-05-11', 'cases:timeline.promised {"amount":"€4,200.00","date":"11 May 2026"}'],
  ['Inbound', 'Call from the debtor: Dispute', 'cases:timeline.inbound {"channel":"cases:inbound.channel.Call'],
  ['Inbound', 'Letter from somebody else: Payment', 'cases:timeline.inboundThirdParty {'],
  ['Consent', 'Sms agreed to: Form', 'cases:timeline.consentGiven {"channel":"cases:consent.channel.Sms'],
  ['Consent', 'Email not wanted: Message', 'cases:timeline.consentWithdrawn {'],
  ['Promise', 'Broken: 4200.00 EUR by 2026-05-11', 'cases:timeline.promiseBroken'],
  ['Promise', 'Settlement: 4200.00 EUR by 2026-05-11', 'cases:timeline.settlement {"amount":"€4,200.00","date":"11 May 2026"}'],
  ['Terms', 'W-000001: 106.00 EUR waived', 'cases:timeline.waived {"number":"W-000001","amount":"€106.00"}'],
  ['Terms', 'W-000001 reversed: 106.00 EUR owed again', 'cases:timeline.waiverReversed {"number":"W-000001","amount":"€106.00"}'],
  ['Payment', 'P-88121: 4200.00 EUR by Card', 'cases:timeline.paid {"number":"P-88121"'],
  ['Payment', 'P-88121 reversed by PR-000006: Chargeback, -4200.00 EUR', 'cases:timeline.reversed {"number":"P-88121","amount":"\u2212€4,200.00"'],
  ['Payment', 'P-88121 reversed: Chargeback, -4200.00 EUR', 'cases:timeline.reversed {"number":"P-88121","amount":"\u2212€4,200.00"'],
  ['Terms', 'AJ-000003: CreditNote, 250.00 EUR, CN-2026-9', 'cases:timeline.adjusted {"number":"AJ-000003","what":"cases:adjustments.kind.CreditNote'],
  ['Terms', 'AJ-000003 reversed: CreditNote, 250.00 EUR', 'cases:timeline.adjustmentReversed {"number":"AJ-000003"'],
  ['Payment', 'CM-000041: CourtCostsAdvanced, 121.00 EUR', 'cases:timeline.movement {"number":"CM-000041","amount":"€121.00"'],
  ['Payment', 'CM-000041 reversed: CourtCostsAdvanced, -121.00 EUR', 'cases:timeline.movementReversed {"number":"CM-000041"'],
  ['Payment', 'P-88121: 50.00 EUR refunded to the debtor', 'cases:timeline.refunded {"number":"P-88121","amount":"€50.00"}'],
  ['Payment', 'P-88121: the refund of 50.00 EUR came back', 'cases:timeline.refundBack {"number":"P-88121","amount":"€50.00"}'],
  ['Payment', 'Restated by RS-000004', 'cases:timeline.restated {"number":"RS-000004"}'],
  ['Letter', 'Validation notice of 2026-06-01: dispute by 2026-07-06', 'cases:timeline.notice {"sent":"1 Jun 2026","date":"6 Jul 2026"}'],
  ['Letter', 'Fourteen-day letter: costs from 2026-06-19', 'cases:timeline.letter {"date":"19 Jun 2026"}'],
  ['Terms', 'Collection costs charged: 150.00 EUR', 'cases:timeline.costs {"amount":"€150.00"}'],
  ['Stage', 'Judgment of 2026-06-19: Superior Court', 'cases:timeline.judgment {"date":"19 Jun 2026","court":"Superior Court"}'],
  ['Stage', 'Amicable → PreLegal', 'cases:timeline.moved'],
  ['Stage', 'Opened from R-2026-00001', 'cases:timeline.opened {"number":"R-2026-00001"}'],
  ['Hold', 'Dispute placed', 'cases:timeline.holdPlaced'],
  ['Document', 'something the portal does not know', 'something the portal does not know'],
] as const)('reads a line of kind %s back: %s', (kind, summary, text) => {
  expect(timelineText({ kind, summary }, t, 'en-GB')).toContain(text);
});

it('reads a note of the server back, and leaves what somebody wrote', () => {
  expect(noteText('PR-000001: the case was closed as PaidInFull', t)).toContain('cases:timeline.openAgain {"number":"PR-000001","code":"common:closeCode.PaidInFull');
  expect(noteText('pays after the Utrecht job', t)).toBe('pays after the Utrecht job');
});
