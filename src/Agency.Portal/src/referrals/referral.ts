import { queryOptions } from '@tanstack/react-query';
import { api, take } from '../api/client';
import { queryClient } from '../api/queryClient';
import type { components } from '../api/schema';
import type { MoneyValue } from '../text/money';

type Schemas = components['schemas'];
export type Referral = Schemas['ReferralPage'];
export type ReferralStatus = Schemas['ReferralStatus'];
export type ReferralAction = Schemas['ReferralAction'];
export type Invoice = Schemas['InvoiceOfReferral'];
export type InvoiceKind = Schemas['InvoiceKind'];
export type Evidence = Schemas['EvidenceOfReferral'];
export type EvidenceKind = Schemas['DocumentKind'];
export type DebtorDetails = Schemas['DebtorDetails'];
export type FileVerdict = Schemas['FileVerdict'];
export type ReadingProblem = Schemas['ReadingProblem'];

export const statuses: ReferralStatus[] = ['Draft', 'Submitted', 'NeedsDetails', 'Accepted', 'Rejected'];

const answerHours = 24;

/** By when the agency answers what was handed to it then. */
export const answerBy = (submittedAt: string) => new Date(new Date(submittedAt).getTime() + answerHours * 3_600_000).toISOString();

/** Whole hours since a moment, never below zero. */
export const hoursSince = (instant: string, now: number) => Math.max(0, Math.floor((now - new Date(instant).getTime()) / 3_600_000));

export const isLate = (submittedAt: string, now: number) => hoursSince(submittedAt, now) >= answerHours;

const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Who sold, by the invoices, where that is not the client: claims of somebody else may have been dropped here by mistake. */
export const otherSellers = ({ client, invoices }: Pick<Referral, 'client' | 'invoices'>) => [
  ...new Set(invoices.map(({ sellerName }) => sellerName ?? '').filter((seller) => seller !== '' && plain(seller) !== plain(client.name))),
];

export const referralQuery = (number: string) => queryOptions({
  queryKey: ['referrals', number],
  queryFn: () => take(api.GET('/api/v1/referrals/{number}', { params: { path: { number } } })),
});

export const termsQuery = (number: string) => queryOptions({
  queryKey: ['referrals', number, 'terms'],
  queryFn: () => take(api.GET('/api/v1/referrals/{number}/terms', { params: { path: { number } } })),
});

/** What was shown of a referral is old: its page and every list of referrals. */
export const referralChanged = async (number: string) => {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['referrals', number] }),
    queryClient.invalidateQueries({ queryKey: ['list', 'Referrals'] }),
  ]);
};

/** The version that the reader has seen, as `If-Match`. */
export const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` });

export const totalsOf = ({ totals }: Referral) => totals as MoneyValue[];

/** A drop of files. Each gets its own verdict; a bad one keeps nothing back. */
export function sendFiles(number: string, files: File[], kind?: EvidenceKind): Promise<FileVerdict[]> {
  const form = new FormData();
  files.forEach((file) => form.append('files', file, file.name));
  return take(api.POST('/api/v1/referrals/{number}/files', {
    params: { path: { number }, query: { kind } },
    body: form as never,
    bodySerializer: (body) => body as unknown as FormData,
  }));
}
