import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import common from '../i18n/nl/common.json';
import { reasonText } from './lines';

beforeAll(() => i18next.init({ lng: 'nl', resources: { nl: { common } } }));

it('says the rule that forbade a line in the language of the reader', () => {
  const kept = '{"code":"EntryMustNotBeMatchedTwice","detail":"J-1 is matched with another line already.","facts":{"journalNumber":"J-1"}}';
  expect(reasonText(kept, i18next.t)).toContain('J-1');
  expect(reasonText(kept, i18next.t)).not.toContain('matched');
});

it('says by which day a return should have come', () => {
  const kept = '{"code":"AchReturnMustComeByItsDeadline","detail":"","facts":{"returnReason":"R01","deadline":"2026-02-17","returnedOn":"2026-02-18"}}';
  expect(reasonText(kept, i18next.t)).toMatch(/^R01 kwam na de uiterste dag, 17 feb 2026: /);
});

it('leaves what somebody wrote as it is', () => {
  expect(reasonText('Bankkosten', i18next.t)).toBe('Bankkosten');
});
