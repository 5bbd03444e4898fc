import { useCallback, useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router';

interface CursorTrail { newer?: (string | null)[] }

/** The address is the state of a list: `?q=&stage=…&sort=-balance&after=…&cols=…`. */
export function useGridState(filterNames: string[], defaultSort: string | undefined) {
  const [query, setQuery] = useSearchParams();
  const location = useLocation();
  // Keyset paging only knows the way forward; the way back is remembered in the history entry.
  const newer = (location.state as CursorTrail | null)?.newer ?? [];
  const names = filterNames.join(',');
  const values = useMemo(
    () => Object.fromEntries(names.split(',').filter(Boolean).map((name) => [name, query.get(name) ?? ''])),
    [names, query],
  );

  /** A change of filter, search or sort begins at the first rows again. */
  const change = useCallback((next: Record<string, string | undefined>, keepsPlace = false) => {
    setQuery((before) => {
      const after = new URLSearchParams(before);
      if (!keepsPlace) after.delete('after');
      for (const [name, value] of Object.entries(next)) {
        if (value) after.set(name, value);
        else after.delete(name);
      }
      return after;
    }, { replace: true, preventScrollReset: true, state: keepsPlace ? location.state : null });
  }, [setQuery, location.state]);

  const turn = useCallback((cursor: string | null, trail: (string | null)[]) => {
    setQuery((before) => {
      const after = new URLSearchParams(before);
      if (cursor) after.set('after', cursor);
      else after.delete('after');
      return after;
    }, { state: { newer: trail } satisfies CursorTrail });
  }, [setQuery]);

  const after = query.get('after');
  return {
    search: query.get('q') ?? '',
    sort: query.get('sort') ?? defaultSort,
    after,
    columns: query.get('cols')?.split(','),
    values,
    hasFilter: Boolean(query.get('q')) || Object.values(values).some(Boolean),
    change,
    clear: () => change({ q: undefined, ...Object.fromEntries(Object.keys(values).map((name) => [name, undefined])) }),
    older: (cursor: string) => turn(cursor, [...newer, after]),
    // An address that was sent to someone has no trail: back to the first rows.
    newer: after === null ? undefined : () => turn(newer.at(-1) ?? null, newer.slice(0, -1)),
  };
}

export type GridState = ReturnType<typeof useGridState>;
