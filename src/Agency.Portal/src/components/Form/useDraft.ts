import { useCallback, useEffect, useState } from 'react';

const storageKey = (key: string) => `agency.draft.${key}`;

/** State that survives a reload, a sign-in and a wrong turn, in this tab only. Without a key it is plain state. */
export function useDraft<Values extends object>(key: string | undefined, initial: Values) {
  const [values, setValues] = useState<Values>(() => (key ? { ...initial, ...read<Values>(key) } : initial));

  useEffect(() => {
    // What equals the beginning is no draft; the comparison also keeps a sent form from leaving one behind.
    if (!key) return;
    if (JSON.stringify(values) === JSON.stringify(initial)) sessionStorage.removeItem(storageKey(key));
    else sessionStorage.setItem(storageKey(key), JSON.stringify(values));
    // `initial` is given anew with every render; only the values decide.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [key, values]);

  const drop = useCallback(() => { if (key) sessionStorage.removeItem(storageKey(key)); }, [key]);
  return [values, setValues, drop] as const;
}

function read<Values>(key: string): Partial<Values> {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey(key)) ?? '{}') as Partial<Values>;
  } catch {
    return {};
  }
}
