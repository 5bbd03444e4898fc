import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { listRows } from '../api/lists';
import type { Row } from '../api/rows';
import { useMe } from '../identity/session';

export interface FoundRecord {
  kind: string;
  number: string;
  name: string;
  to: string;
}

/** What the palette can open by number, name or reference. The server scopes the rows to the caller. */
const kinds = [
  { kind: 'cases', set: 'Cases', permission: 'cases.read', address: '/cases/' },
  { kind: 'referrals', set: 'Referrals', permission: 'referrals.read', address: '/referrals/' },
  { kind: 'payments', set: 'Payments', permission: 'payments.read', address: '/payments/' },
  { kind: 'clients', set: 'Clients', permission: 'parties.read', address: '/parties/clients/' },
  { kind: 'affiliates', set: 'Affiliates', permission: 'parties.read', address: '/parties/affiliates/' },
] as const;

type FoundSet = (typeof kinds)[number]['set'];
type FoundRow = { [Set in FoundSet]: Row<Set> }[FoundSet];
const nameOf = (row: FoundRow) => ('debtorName' in row ? row.debtorName : 'name' in row ? row.name : row.clientName) ?? '';

const charactersMin = 3;
const perKindMax = 8;

/** The records that match. Those of the text before stay until the new ones are here, so that the list does not jump while somebody types. */
export function useRecordSearch(typed: string): { records: FoundRecord[]; isSearching: boolean } {
  const { permissions } = useMe();
  const client = useQueryClient();
  const asked = typed.trim();
  const isAsked = asked.length >= charactersMin;
  const allowed = kinds.filter(({ permission }) => permissions.includes(permission));
  const { data, isFetching } = useQuery({
    queryKey: ['list', 'records', asked],
    queryFn: async () => (await Promise.all(allowed.map(async ({ kind, set, address }) => {
      const { value } = await client.fetchQuery(listRows(set, { search: asked, top: perKindMax }));
      return value.map((row) => ({ kind, number: row.number, name: nameOf(row as FoundRow), to: address + encodeURIComponent(row.number) }));
    }))).flat(),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  return { records: isAsked ? data ?? [] : [], isSearching: isFetching };
}
