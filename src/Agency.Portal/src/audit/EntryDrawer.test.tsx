import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { fetchList } from '../api/client';
import { shown } from '../testing/shown';
import { EntryDrawer } from './EntryDrawer';

vi.mock('../api/client', async (original) => ({ ...await original<object>(), fetchList: vi.fn() }));

afterEach(cleanup);

it('opens a row: who, when, why, and what was changed from what to what, with a way to the record', async () => {
  vi.mocked(fetchList).mockResolvedValue({ value: [{
    id: 7, at: '2026-05-12T09:10:00Z', userName: 'Aisha Accounts', action: 'SetRemittanceTerms', subject: 'CL-031', reason: 'Asked by phone.', address: null, apiKeyId: null,
    correlation: '0af7651916cd43dd8448eb211c80319c', chainPosition: null,
    changes: JSON.stringify([{ record: 'Client', number: 'CL-031', field: 'Agreement.RemittanceForm', before: 'Net', after: 'Gross' }, { record: 'PayoutRun', number: 'PB-2026-0001', field: null, before: null, after: null }]),
  }] });
  await shown(<EntryDrawer />, '/audit?entry=7');
  const [changed, made] = (await within(await screen.findByRole('table')).findAllByRole('row')).slice(1);
  expect([...changed!.children].map(({ textContent }) => textContent)).toEqual(['Client CL-031Agreement · Form of remittance', 'net', 'gross']);
  expect(within(made!).getByRole('link').getAttribute('href')).toBe('/payouts/runs/PB-2026-0001');
  for (const said of ['Aisha Accounts', 'Asked by phone.', '0af7651916cd43dd8448eb211c80319c']) expect(screen.getByText(said)).toBeTruthy();
  expect(screen.getAllByRole('link', { name: 'CL-031' })[0]!.getAttribute('href')).toBe('/parties/clients/CL-031');
});
