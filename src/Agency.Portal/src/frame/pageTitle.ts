import { useEffect, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let title = '';
let faulty = false;

function show() {
  document.title = `${faulty ? `${errorPrefix} ` : ''}${title ? `${title} · ` : ''}Agency`;
  listeners.forEach((listener) => listener());
}

let errorPrefix = 'Error:';

/** Puts "Error:" before the title while a form has problems, so that a screen reader hears it first. */
export function markTitleFaulty(next: boolean, prefix: string) {
  faulty = next;
  errorPrefix = prefix;
  show();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const currentTitle = () => title;

export const useCurrentTitle = () => useSyncExternalStore(subscribe, currentTitle);

export function usePageTitle(next: string) {
  useEffect(() => {
    title = next;
    show();
  }, [next]);
}
