import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { changeSettings, settings, type Language } from '../frame/settings';

// Every area of every language is a chunk of its own: Dutch is fetched only by those who read Dutch, an area only with its pages.
const texts = import.meta.glob<Record<string, unknown>>('./{en,nl}/*.json', { import: 'default' });

const chunks: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, area, done) => {
    const load = texts[`./${language}/${area}.json`];
    if (!load) return done(new Error(`No texts for ${language}/${area}.`), null);
    load().then((found) => done(null, found), (error: Error) => done(error, null));
  },
};

export const isLanguage = (value: unknown): value is Language => value === 'en' || value === 'nl';

const ofBrowser = (): Language => (navigator.language.startsWith('nl') ? 'nl' : 'en');

export const language = (): Language => (isLanguage(i18next.language) ? i18next.language : 'en');

export async function startTexts() {
  i18next.on('languageChanged', (next) => { document.documentElement.lang = next; });
  await i18next.use(chunks).use(initReactI18next).init({
    lng: settings().language ?? ofBrowser(),
    fallbackLng: false,
    ns: ['common', 'frame'],
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}

export async function changeLanguage(next: Language) {
  await i18next.changeLanguage(next);
  changeSettings({ language: next });
}

/** Fetches the texts of an area beside the code of its page, so that they do not wait for one another. */
export const loadTexts = (...areas: string[]) => i18next.loadNamespaces(areas);
