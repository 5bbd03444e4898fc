import { expect, it } from 'vitest';
import { entryOf, faultsOf, gapsOf, valuesOf } from './entry';

const complete = {
  ...valuesOf(undefined, 'EUR'), 'invoice.invoiceNumber': ' 2026-1041 ', 'invoice.issuedOn': '2026-01-14', 'invoice.dueOn': '2026-02-13', 'invoice.open': '4620.00',
};
const credit = { ...complete, 'invoice.kind': 'CreditNote' as const };

it('knows the field of every gap that the server names', () => {
  expect(gapsOf(['number', 'issuedOn', 'open', 'dueOn', 'refersTo'])).toEqual(['invoice.invoiceNumber', 'invoice.issuedOn', 'invoice.open', 'invoice.dueOn', 'invoice.refersTo']);
  expect(gapsOf(['somethingNew'])).toEqual([]);
});

it('asks an invoice for its due date and a credit note for what it lowers', () => {
  expect(faultsOf(complete)).toEqual({});
  expect(faultsOf({ ...complete, 'invoice.dueOn': '' })).toEqual({ 'invoice.dueOn': 'dueOn' });
  expect(faultsOf({ ...credit, 'invoice.dueOn': '' })).toEqual({ 'invoice.refersTo': 'refersTo' });
  expect(Object.keys(faultsOf(valuesOf(undefined, 'EUR')))).toHaveLength(4);
});

it('refuses to be due before it was issued', () => {
  expect(faultsOf({ ...complete, 'invoice.dueOn': '2026-01-13' })).toEqual({ 'invoice.dueOn': 'dueBeforeIssued' });
  expect(faultsOf({ ...complete, 'invoice.dueOn': '2026-01-14' })).toEqual({});
});

it('sends what was typed, and nothing that does not belong to the kind', () => {
  expect(entryOf(complete)).toEqual({
    kind: 'Invoice', invoiceNumber: '2026-1041', issuedOn: '2026-01-14', dueOn: '2026-02-13', refersTo: null, open: { amount: '4620.00', currency: 'EUR' }, sellerName: null, buyerName: null,
  });
  expect(entryOf({ ...credit, 'invoice.refersTo': '2026-1077' })).toMatchObject({ kind: 'CreditNote', dueOn: null, refersTo: '2026-1077' });
});
