import type { TFunction } from 'i18next';
import { expect, it } from 'vitest';
import { entryText } from './entryText';

const t = ((key: string, values?: object) => `${key} ${JSON.stringify(values ?? {})}`) as unknown as TFunction;

it.each([
  ['Payment P-000012 on C-2026-00004', 'ledger:entry.payment {"number":"P-000012","other":"C-2026-00004"}'],
  ['Clawback of commission on P-000012', 'ledger:entry.clawback {"number":"P-000012"'],
  ['Reversal PR-000001 of P-000012: InsufficientFunds', 'ledger:entry.reversal {"number":"PR-000001","other":"P-000012","reason":"payments:reason.InsufficientFunds'],
  ['Swept back: Fee on P-000012', 'ledger:entry.sweptBack {"what":"ledger:entry.fee'],
  ['CourtCostsAdvanced CM-000041 on C-2026-00004', 'ledger:entry.movementOn {"event":"ledger:event.CourtCostsAdvanced'],
  ['ShortfallSettled CM-000042', 'ledger:entry.movement {"event":"ledger:event.ShortfallSettled'],
  ['Payout PO-2026-0001 to Jansen Accountants B.V.', 'ledger:entry.payout {"number":"PO-2026-0001","other":"Jansen Accountants B.V."}'],
  ['Reversal of J-000093: The bank sent it back.', 'ledger:entry.mirror {"number":"J-000093","other":"The bank sent it back."}'],
  ['something the portal does not know', 'something the portal does not know'],
])('reads back: %s', (description, text) => expect(entryText(description, t)).toContain(text));
