import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** One parameter of the address as state. Opening is a step in the history, so that "back" closes. */
export function useParam(name: string): [string | null, (value: string | null) => void] {
  const [query, setQuery] = useSearchParams();
  const set = useCallback((value: string | null) => {
    setQuery((before) => {
      const next = new URLSearchParams(before);
      if (value === null) next.delete(name);
      else next.set(name, value);
      return next;
    }, { preventScrollReset: true });
  }, [name, setQuery]);
  return [query.get(name), set];
}
