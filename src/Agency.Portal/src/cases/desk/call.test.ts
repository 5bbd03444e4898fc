import type { TFunction } from 'i18next';
import { expect, it } from 'vitest';
import { callBody, checkCall, emptyCall } from './call';

const t = ((key: string) => key) as unknown as TFunction;
const missing = (values: Partial<typeof emptyCall>, needsReason = false) => Object.keys(checkCall({ ...emptyCall, ...values }, needsReason, t));

it('asks for the result first of all', () => {
  expect(missing({})).toEqual(['outcome']);
  expect(missing({ outcome: 'Busy' })).toEqual([]);
});

it('asks for a reason only where policy is against the call', () => {
  expect(missing({ outcome: 'Busy' }, true)).toEqual(['overrideReason']);
  expect(missing({ outcome: 'Busy', overrideReason: 'asked for it' }, true)).toEqual([]);
});

it('wants both halves of a promise and of a callback', () => {
  expect(missing({ outcome: 'RightPartyContact', 'promise.amount': '10.00' })).toEqual(['promise.dueOn']);
  expect(missing({ outcome: 'RightPartyContact', 'promise.dueOn': '2026-05-31' })).toEqual(['promise.amount']);
  expect(missing({ outcome: 'Busy', callBackAt: '2026-05-31' })).toEqual(['callTime']);
  expect(missing({ outcome: 'Busy', callTime: '14:30' })).toEqual(['callBackAt']);
});

it('says of a settlement who approved it', () => {
  const typed = { ...emptyCall, outcome: 'RightPartyContact' as const, 'promise.amount': '10.00', 'promise.dueOn': '2026-05-31', 'promise.isSettlement': true };
  const settled = (approvedBy: string) => callBody({ ...typed, 'promise.approvedBy': approvedBy }, 'EUR', 'Europe/Amsterdam', '2026-05-12').promise;
  expect(settled(' A. Client ')).toMatchObject({ isSettlement: true, approvedBy: 'A. Client' });
  expect(settled(' ')).toMatchObject({ isSettlement: true, approvedBy: null });
});

it('sends no promise that was typed before the result became another', () => {
  const body = callBody({ ...emptyCall, outcome: 'NoAnswer', 'promise.amount': '10.00', 'promise.dueOn': '2026-05-31' }, 'EUR', 'Europe/Amsterdam', '2026-05-12');
  expect(body.promise).toBeNull();
});

it('sends amounts as they were typed and the callback as an instant', () => {
  const body = callBody({ ...emptyCall, outcome: 'RightPartyContact', 'promise.amount': '10.00', 'promise.dueOn': '2026-05-31', callBackAt: '2026-05-13', callTime: '1430', calledAt: '9.05' }, 'EUR', 'Europe/Amsterdam', '2026-05-12');
  expect(body.promise).toEqual({ amount: { amount: '10.00', currency: 'EUR' }, dueOn: '2026-05-31', isSettlement: false });
  expect([body.callBackAt, body.calledAt]).toEqual(['2026-05-13T12:30:00.000Z', '2026-05-12T07:05:00.000Z']);
});
