import { useCallback } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';

interface OpenedHere { opened?: string }

/** One parameter of the address as state. Opening is a step in the history, so "back" closes; closing takes that step back. */
export function useParam(name: string): [string | null, (value: string | null) => void] {
  const [query, setQuery] = useSearchParams();
  const navigate = useNavigate();
  const state = useLocation().state as OpenedHere | null;
  const set = useCallback((value: string | null) => {
    if (value === null && state?.opened === name) return void navigate(-1);
    setQuery((before) => {
      const next = new URLSearchParams(before);
      if (value === null) next.delete(name);
      else next.set(name, value);
      return next;
      // From one value to the next, or closing what a link had opened, is no step of its own.
    }, { preventScrollReset: true, replace: query.has(name), state: { ...state, opened: value === null || query.has(name) ? state?.opened : name } });
  }, [name, navigate, query, setQuery, state]);
  return [query.get(name), set];
}
