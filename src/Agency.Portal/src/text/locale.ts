import { language } from '../i18n';

/** Day before month and month in letters, also in English; amounts are written alike in all of English. */
const locales = { en: 'en-GB', nl: 'nl-NL' } as const;

export const locale = () => locales[language()];
