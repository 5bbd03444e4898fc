import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { initReactI18next } from 'react-i18next';
import { MemoryRouter } from 'react-router';

const texts = import.meta.glob<Record<string, unknown>>('../i18n/en/*.json', { import: 'default', eager: true });
const ofArea = Object.fromEntries(Object.entries(texts).map(([file, words]) => [file.replace(/^.*\/|\.json$/g, ''), words]));

/** A part of the portal as an accountant who is signed in has it, with its English words and a way to the server that a test stands in for. */
export async function shown(part: ReactNode, at = '/') {
  await i18next.use(initReactI18next).init({ lng: 'en', fallbackLng: false, defaultNS: 'common', interpolation: { escapeValue: false }, resources: { en: ofArea } });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { retry: false } } });
  client.setQueryData(['identity', 'me'], { name: 'Aisha Accounts', role: 'StaffAccountant', permissions: [], today: '2026-05-12', timeZone: 'Europe/Amsterdam' });
  return render(
    <MantineProvider env="test">
      <QueryClientProvider client={client}><MemoryRouter initialEntries={[at]}>{part}</MemoryRouter></QueryClientProvider>
    </MantineProvider>,
  );
}
