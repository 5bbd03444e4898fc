import type { components } from '../api/schema';

type Schemas = components['schemas'];

export interface Posting {
  account: Schemas['Account'];
  side: Schemas['Side'];
  amount: Schemas['Money'];
  /** Whose money it is, in words. */
  party?: string | null;
}

export interface Entry<P extends Posting> {
  number: string;
  on: string;
  postings: P[];
}

/** A line of a preview is one amount on two accounts: its debit, then its credit. */
export const sidesOf = ({ debit, credit, amount, party }: Schemas['PreviewLine']): Posting[] => [
  { account: debit, side: 'Debit', amount, party },
  { account: credit, side: 'Credit', amount, party },
];

/** Postings of one journal entry stand together, debits before credits, also in a mirror; else in the order in which the server gives them. */
export function groupByEntry<P extends Posting & { journalNumber: string; on: string }>(postings: P[]): Entry<P>[] {
  const entries = new Map<string, Entry<P>>();
  for (const posting of postings) {
    const entry = entries.get(posting.journalNumber) ?? { number: posting.journalNumber, on: posting.on, postings: [] };
    entry.postings.push(posting);
    entries.set(posting.journalNumber, entry);
  }
  return [...entries.values()].map((entry) => ({ ...entry, postings: entry.postings.toSorted((one, other) => Number(one.side === 'Credit') - Number(other.side === 'Credit')) }));
}
