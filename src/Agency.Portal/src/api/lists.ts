import { queryOptions } from '@tanstack/react-query';
import { fetchList } from './client';
import { compileQuery, type ListQuery } from './odata';
import type { Counted, Filter, Row, SetName, Sort } from './rows';

const countFreshMilliseconds = 60_000;

/** Rows of a set. Every list of the portal has a key that begins with its set, so that an edit can refresh them all. */
export const listRows = <Set extends SetName>(set: Set, query: ListQuery<Filter<Set>, Sort<Set>>) => queryOptions({
  queryKey: ['list', set, 'rows', query],
  queryFn: ({ signal }) => fetchList<Row<Set>>(set, compileQuery(query), query.top, signal),
});

/** How many rows match. Asked apart from the rows, which must not wait for it. */
export const countRows = <Set extends SetName>(set: Set, filter?: Filter<Set>, search?: string) => queryOptions({
  queryKey: ['list', set, 'count', filter, search],
  // IEEE754Compatible writes the count as a string, too, and plurals need a number.
  queryFn: async ({ signal }) => Number((await fetchList(set, compileQuery({ filter, search, count: true }), 1, signal))['@odata.count'] ?? 0),
  staleTime: countFreshMilliseconds,
});

/** How many rows there are of what a page counts. */
export const countOf = ({ set, filter }: Counted) => countRows(set, filter as Filter<SetName>);
