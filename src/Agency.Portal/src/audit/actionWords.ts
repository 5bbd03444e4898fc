import type { TFunction } from 'i18next';

/** A name of the program as words: `RemittanceForm` reads "Remittance Form". */
export const separateWords = (name: string) => name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');

/** The action in the reader's words; one that has none yet keeps its own name, in separate words. */
export const actionWords = (action: string, t: TFunction) => t(`audit:action.${action}`, { defaultValue: separateWords(action) });
