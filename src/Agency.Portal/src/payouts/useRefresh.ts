import { useQueryClient } from '@tanstack/react-query';

/** After money moved or details changed: everything that shows either is asked for again. */
export function useRefresh() {
  const client = useQueryClient();
  return () => Promise.all(['payouts', 'list', 'ledger', 'commissions'].map((area) => client.invalidateQueries({ queryKey: [area] })));
}
