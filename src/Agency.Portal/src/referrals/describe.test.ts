import { expect, it } from 'vitest';
import { bodyOf, faultsOf, isSame, merge, valuesOf } from './describe';

const empty = valuesOf({ isSecondPlacement: false });
const bakker = { ...empty, 'debtor.name': 'Bakker Bouw B.V.', 'debtor.legalForm': 'Business', 'debtor.country': 'NL', 'debtor.language': 'nl' };

it('may keep a draft without a debtor, but not half of one', () => {
  expect(faultsOf({ ...empty, note: 'Call first.' })).toEqual({});
  expect(bodyOf({ ...empty, note: ' Call first. ' })).toEqual({ debtor: null, note: 'Call first.', isSecondPlacement: false });
  expect(Object.keys(faultsOf({ ...empty, 'debtor.city': 'Utrecht' }))).toEqual(['debtor.name', 'debtor.legalForm', 'debtor.country', 'debtor.language']);
});

it('asks for an address that can be one', () => {
  expect(faultsOf({ ...bakker, 'debtor.email': 'bakker' })).toEqual({ 'debtor.email': 'email' });
  expect(faultsOf({ ...bakker, 'debtor.email': 'p@bakker.nl' })).toEqual({});
});

it('comes back from the server as it was sent', () => {
  const { debtor, note, isSecondPlacement = false } = bodyOf({ ...bakker, isSecondPlacement: 'yes' });
  expect(isSame(valuesOf({ debtor, note, isSecondPlacement }), { ...bakker, isSecondPlacement: 'yes' })).toBe(true);
});

it('takes the buyer that an invoice brought, and keeps what was typed beside it', () => {
  const typed = { ...empty, note: 'Call first.' };
  expect(merge(empty, typed, bakker)).toEqual({ values: { ...bakker, note: 'Call first.' }, told: [] });
});

it('tells when both changed the same field, and keeps what was typed', () => {
  const typed = { ...bakker, 'debtor.city': 'Utrecht' };
  const now = { ...bakker, 'debtor.city': 'Zeist', 'debtor.phone': '+31 30 555 0118' };
  expect(merge(bakker, typed, now)).toEqual({ values: { ...typed, 'debtor.phone': '+31 30 555 0118' }, told: ['debtor.city'] });
});

it('says nothing when both wrote the same', () => {
  const both = { ...bakker, 'debtor.city': 'Zeist' };
  expect(merge(bakker, both, both)).toEqual({ values: both, told: [] });
});
