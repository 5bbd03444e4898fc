import { queryOptions } from '@tanstack/react-query';
import { fetchList } from './client';
import { compileQuery, type ListQuery } from './odata';

const countFreshMilliseconds = 60_000;

/** Rows of a set. Every list of the portal has a key that begins with its set, so that an edit can refresh them all. */
export const listRows = <Row>(set: string, query: ListQuery) => queryOptions({
  queryKey: ['list', set, 'rows', query],
  queryFn: ({ signal }) => fetchList<Row>(set, compileQuery(query), query.top, signal),
});

/** How many rows match. Asked apart from the rows, which must not wait for it. */
export const countRows = (set: string, filter?: string, search?: string) => queryOptions({
  queryKey: ['list', set, 'count', filter, search],
  // IEEE754Compatible writes the count as a string, too, and plurals need a number.
  queryFn: async ({ signal }) => Number((await fetchList(set, compileQuery({ filter, search, count: true }), 1, signal))['@odata.count'] ?? 0),
  staleTime: countFreshMilliseconds,
});
