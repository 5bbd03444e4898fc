import type { TFunction } from 'i18next';

/** The action in the reader's words; one that has none yet keeps its own name, in separate words. */
export const actionWords = (action: string, t: TFunction) =>
  t(`audit:action.${action}`, { defaultValue: action.replace(/(?<=[a-z])(?=[A-Z])/g, ' ') });
