import { describe, expect, it } from 'vitest';
import { groupByEntry, sidesOf } from './postings';

const eur = (amount: string) => ({ amount, currency: 'EUR' });

it('makes a debit and a credit of a line, of one amount and for one party', () => {
  expect(sidesOf({ event: 'PaymentToAgency', debit: 'TrustBank', credit: 'ClientFunds', amount: eur('4200.00'), party: 'Van Dijk' })).toEqual([
    { account: 'TrustBank', side: 'Debit', amount: eur('4200.00'), party: 'Van Dijk' },
    { account: 'ClientFunds', side: 'Credit', amount: eur('4200.00'), party: 'Van Dijk' },
  ]);
});

describe('groupByEntry', () => {
  const posting = (journalNumber: string, account: 'TrustBank' | 'ClientFunds' | 'FeeIncome') =>
    ({ journalNumber, on: '2026-05-12', account, side: 'Debit' as const, amount: eur('1.00') });

  it('keeps the order of entries and of their postings', () => {
    const grouped = groupByEntry([posting('J-2', 'TrustBank'), posting('J-1', 'FeeIncome'), posting('J-2', 'ClientFunds')]);
    expect(grouped.map(({ number, postings }) => [number, postings.map(({ account }) => account)])).toEqual([['J-2', ['TrustBank', 'ClientFunds']], ['J-1', ['FeeIncome']]]);
  });

  it('puts debits first, also in a mirror', () => {
    const credit = { ...posting('J-3', 'TrustBank'), side: 'Credit' as const };
    expect(groupByEntry([credit, posting('J-3', 'ClientFunds')])[0]!.postings.map(({ account }) => account)).toEqual(['ClientFunds', 'TrustBank']);
  });

  it('has nothing to group where the reader may not see the journal', () => expect(groupByEntry([])).toEqual([]));
});
