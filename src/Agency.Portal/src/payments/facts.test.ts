import { expect, it } from 'vitest';
import { daysBetween, factsOf, type PaymentForm } from './facts';

const form: PaymentForm = { receivedBy: 'Agency', method: 'Card', amount: '4200.00', receivedOn: '2026-05-12', externalReference: ' psp_1 ', note: 'n', acceptOverpayment: false, attorneyName: '' };
const on = { number: 'C-1', currency: 'EUR' };

it('asks for a preview with what it depends on, and nothing else', () => {
  expect(factsOf(form, on)).toEqual({ caseNumber: 'C-1', amount: { amount: '4200.00', currency: 'EUR' }, method: 'Card', receivedBy: 'Agency', receivedOn: '2026-05-12', externalReference: 'psp_1', acceptOverpayment: false });
  expect(factsOf({ ...form, externalReference: '  ' }, on)?.externalReference).toBeNull();
});

it('waits until case, amount and day are there', () => {
  expect(factsOf(form, undefined)).toBeUndefined();
  expect(factsOf({ ...form, amount: '' }, on)).toBeUndefined();
  expect(factsOf({ ...form, receivedOn: '' }, on)).toBeUndefined();
});

it('counts days over a change of the clock', () => expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2));
