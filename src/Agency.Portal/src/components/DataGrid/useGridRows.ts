import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { countRows, listRows } from '../../api/lists';
import { compileFilter, cursorOf } from '../../api/odata';
import type { GridFilter } from './types';
import type { GridState } from './useGridState';

const rowsPerPage = 50;

export function useGridRows<Row>(set: string, filters: GridFilter[], always: string | undefined, state: GridState) {
  const client = useQueryClient();
  const filter = compileFilter(filters, state.values, always);
  const query = { filter, search: state.search || undefined, sort: state.sort, top: rowsPerPage };
  const rows = useQuery({ ...listRows<Row>(set, { ...query, after: state.after ?? undefined }), placeholderData: keepPreviousData });
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
    fetchNext: () => { if (next) void client.prefetchQuery(listRows<Row>(set, { ...query, after: next })); },
  };
}
