import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { countRows, listRows } from '../../api/lists';
import { compileFilter, cursorOf } from '../../api/odata';
import type { Filter, Row, SetName, Sort } from '../../api/rows';
import type { GridFilter } from './types';
import type { GridState } from './useGridState';

const rowsPerPage = 50;

export function useGridRows<Set extends SetName>(set: Set, filters: GridFilter<Row<Set>>[], always: Filter<Set> | undefined, state: GridState) {
  const client = useQueryClient();
  // Made of what the page and the address say: the service refuses what is no column.
  const filter = compileFilter(filters, state.values, always) as Filter<Set> | undefined;
  const query = { filter, search: state.search || undefined, sort: state.sort as Sort<Set> | undefined, top: rowsPerPage };
  const rows = useQuery({ ...listRows(set, { ...query, after: state.after ?? undefined }), placeholderData: keepPreviousData });
  const count = useQuery({ ...countRows(set, filter, query.search), enabled: rows.isSuccess });
  const next = cursorOf(rows.data?.['@odata.nextLink']);
  return {
    query,
    rows: rows.data?.value,
    error: rows.error,
    waiting: rows.isFetching,
    retry: () => void rows.refetch(),
    count: count.data,
    next: rows.isPlaceholderData ? undefined : next,
    /** On pointing at "Older": the rows are there when it is pressed. */
    fetchNext: () => { if (next) void client.prefetchQuery(listRows(set, { ...query, after: next })); },
  };
}
