import type { TFunction } from 'i18next';

type Words = [pattern: RegExp, key: string, values: (found: RegExpExecArray, t: TFunction) => Record<string, string>];

const numbers = ([, number, other]: RegExpExecArray) => ({ number: number!, other: other ?? '' });

/** The server writes a description once, in its own English; here it is read back into the words of the reader. */
const patterns: Words[] = [
  [/^Payment (\S+) on (\S+)$/, 'payment', numbers],
  [/^Commission on (\S+)$/, 'commission', numbers],
  [/^Clawback of commission on (\S+)$/, 'clawback', numbers],
  [/^Commission restated on (\S+)$/, 'commissionRestated', numbers],
  [/^Fee on (\S+)$/, 'fee', numbers],
  [/^Reversal (\S+) of (\S+): (\w+)$/, 'reversal', ([, number, other, reason], t) => ({ number: number!, other: other!, reason: t(`payments:reason.${reason}`, { defaultValue: reason! }) })],
  [/^Refund of overpayment (\S+)$/, 'refund', numbers],
  [/^Refund of (\S+) came back$/, 'refundBack', numbers],
  [/^Restatement (\S+) of (\S+)$/, 'restatement', numbers],
  [/^Received into suspense: (\S+)$/, 'suspense', numbers],
  [/^Returned to the sender: (\S+)$/, 'returned', numbers],
  [/^Sweep of earned fees, (\S+)$/, 'sweep', numbers],
  [/^Payout (\S+) to (.+)$/, 'payout', numbers],
  [/^Remittance (\S+) to (.+)$/, 'remittance', numbers],
  [/^(\w+) (CM-\d+) on (\S+)$/, 'movementOn', ([, event, number, other], t) => ({ event: t(`ledger:event.${event}`, { defaultValue: event! }), number: number!, other: other! })],
  [/^(\w+) (CM-\d+)$/, 'movement', ([, event, number], t) => ({ event: t(`ledger:event.${event}`, { defaultValue: event! }), number: number! })],
  [/^Recall (RC-\d+) of (\S+)$/, 'recall', numbers],
  [/^Swept back: (.+)$/, 'sweptBack', ([, what], t) => ({ what: entryText(what!, t) })],
  // Why something was reversed is what somebody wrote, and stays in their words.
  [/^Reversal of (J-\d+): (.+)$/, 'mirror', numbers],
];

/** What an entry of the journal is for. */
export function entryText(description: string, t: TFunction): string {
  for (const [pattern, key, values] of patterns) {
    const found = pattern.exec(description);
    if (found) return t(`ledger:entry.${key}`, values(found, t));
  }
  return description;
}
