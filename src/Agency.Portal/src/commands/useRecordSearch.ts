import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { listRows } from '../api/lists';
import { useMe } from '../identity/session';

export interface FoundRecord {
  kind: string;
  number: string;
  name: string;
  to: string;
}

interface SearchRow { number: string; name?: string; debtorName?: string }

/** What the palette can open by number, name or reference. The server scopes the rows to the caller. */
const kinds = [
  { kind: 'cases', set: 'Cases', permission: 'cases.read', address: '/cases/' },
  { kind: 'referrals', set: 'Referrals', permission: 'referrals.read', address: '/referrals/' },
  { kind: 'payments', set: 'Payments', permission: 'payments.read', address: '/payments/' },
  { kind: 'clients', set: 'Clients', permission: 'parties.read', address: '/parties/clients/' },
  { kind: 'affiliates', set: 'Affiliates', permission: 'parties.read', address: '/parties/affiliates/' },
];

const charactersMin = 3;
const perKindMax = 8;

export function useRecordSearch(typed: string): FoundRecord[] {
  const { permissions } = useMe();
  const asked = typed.trim();
  const allowed = kinds.filter(({ permission }) => permissions.includes(permission));
  return useQueries({
    queries: allowed.map(({ set }) => ({
      ...listRows<SearchRow>(set, { search: asked, top: perKindMax }),
      enabled: asked.length >= charactersMin,
      placeholderData: keepPreviousData,
    })),
    combine: (answers) => answers.flatMap(({ data }, index) => {
      const { kind, address } = allowed[index]!;
      return asked.length < charactersMin ? [] : (data?.value ?? []).map((row) => ({
        kind, number: row.number, name: row.debtorName ?? row.name ?? '', to: address + encodeURIComponent(row.number),
      }));
    }),
  });
}
