import { expect, it } from 'vitest';
import { lineState } from './lineState';

const line = { heldUntil: '2026-05-22', paymentStatus: 'Cleared' as const, statementNumber: null };

it('is held until its day, and payable on it', () => {
  expect(lineState(line, '2026-05-21')).toEqual({ is: 'held', until: '2026-05-22', clearing: false });
  expect(lineState(line, '2026-05-22')).toEqual({ is: 'payable' });
});

it('stays held while the money is not good, whatever the day', () =>
  expect(lineState({ ...line, paymentStatus: 'Received' }, '2026-06-30')).toEqual({ is: 'held', until: '2026-05-22', clearing: true }));

it('is payable when the payment came back: the line and its clawback go together', () =>
  expect(lineState({ ...line, paymentStatus: 'Reversed' }, '2026-05-22')).toEqual({ is: 'payable' }));

it('is on its statement before anything else', () =>
  expect(lineState({ ...line, paymentStatus: 'Received', statementNumber: 'CS-2026-0042' }, '2026-05-01')).toEqual({ is: 'stated', statement: 'CS-2026-0042' }));
