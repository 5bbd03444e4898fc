import { useSyncExternalStore } from 'react';

export type Language = 'en' | 'nl';
export type Density = 'compact' | 'comfortable';

/** What a person chose for this browser. A choice that was never made is absent, so that the default may depend on the role. */
export interface Settings {
  language?: Language;
  textSize: 100 | 112 | 125;
  density?: Density;
  shortcuts: boolean;
  narrowNavigation: boolean;
}

const key = 'agency.settings';
const initial: Settings = { textSize: 100, shortcuts: true, narrowNavigation: false };
const listeners = new Set<() => void>();
let current = read();

function read(): Settings {
  try {
    return { ...initial, ...JSON.parse(localStorage.getItem(key) ?? '{}') };
  } catch {
    // Storage that is full, closed or spoilt must not keep anyone from working.
    return initial;
  }
}

export const settings = () => current;

export function changeSettings(change: Partial<Settings>) {
  current = { ...current, ...change };
  try {
    localStorage.setItem(key, JSON.stringify(current));
  } catch {
    // Kept for this visit only.
  }
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useSettings = () => useSyncExternalStore(subscribe, settings);
