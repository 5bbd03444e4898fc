import { expect, it } from 'vitest';
import { daysBetween, factsOf, moneyOf, type PaymentForm } from './facts';

const form: PaymentForm = { receivedBy: 'Agency', method: 'Card', amount: '4200.00', receivedOn: '2026-05-12', externalReference: ' psp_1 ', note: 'n', acceptOverpayment: false, attorneyName: '', namedClaimId: '' };
const on = { number: 'C-1', currency: 'EUR' };

it('asks for a preview with what it depends on, and nothing else', () => {
  expect(factsOf(form, on)).toEqual({ caseNumber: 'C-1', amount: { amount: '4200.00', currency: 'EUR' }, method: 'Card', receivedBy: 'Agency', receivedOn: '2026-05-12', externalReference: 'psp_1', acceptOverpayment: false, namedClaimId: null });
  expect(factsOf({ ...form, externalReference: '  ' }, on)?.externalReference).toBeNull();
});

it('waits until case, amount and day are there', () => {
  expect(factsOf(form, undefined)).toBeUndefined();
  expect(factsOf({ ...form, amount: '' }, on)).toBeUndefined();
  expect(factsOf({ ...form, receivedOn: '' }, on)).toBeUndefined();
});

it('has one preview whatever the reference says, and another for another amount', () => {
  const [facts, other, more] = [factsOf(form, on)!, factsOf({ ...form, externalReference: 'psp_2' }, on)!, factsOf({ ...form, amount: '4200.01' }, on)!];
  expect(moneyOf(other)).toBe(moneyOf(facts));
  expect(moneyOf(more)).not.toBe(moneyOf(facts));
});

it('takes a method that cannot carry the currency of the case for the usual one', () => {
  expect(factsOf({ ...form, method: 'SepaTransfer' }, { ...on, currency: 'USD' })?.method).toBe('AchCredit');
  expect(factsOf(form, { ...on, currency: 'USD' })?.method).toBe('Card');
});

it('counts days over a change of the clock', () => expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2));
