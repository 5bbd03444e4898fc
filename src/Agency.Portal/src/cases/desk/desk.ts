import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api, take } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type Desk = Schemas['DeskPage'];
export type Gate = Schemas['DeskGate'];
export type ActivityOfDesk = Schemas['DeskActivity'];
export type CaseAction = Schemas['CaseAction'];

/** The gate opens and closes by the clock, and others work too. */
const freshMilliseconds = 60_000;

/** The desk is one request; with a date, its money is of that date. */
export const deskQuery = (number: string, on: string | undefined) => queryOptions<Desk>({
  queryKey: ['cases', 'desk', number, on ?? 'today'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/cases/{number}', { params: { path: { number }, query: { On: on } }, signal })),
  refetchInterval: freshMilliseconds,
  // Another date of the same case keeps what is shown; another case begins empty.
  placeholderData: (before) => (before?.number === number ? before : undefined),
});

/** After something was done on a case: its desk, and every list that may show it. */
export function useRefreshDesk(number: string) {
  const client = useQueryClient();
  return useCallback(async () => {
    void client.invalidateQueries({ queryKey: ['list'] });
    await client.invalidateQueries({ queryKey: ['cases', 'desk', number] });
  }, [client, number]);
}
