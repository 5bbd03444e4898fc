import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { fetchList } from '../api/client';
import { shown } from '../testing/shown';
import { landings } from './landings';
import { NeedsYou } from './NeedsYou';

vi.mock('../api/client', async (original) => ({ ...await original<object>(), fetchList: vi.fn(async () => ({ '@odata.count': '3', value: [] })) }));

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

it.each(Object.entries(landings))('asks once for each thing that waits for %s, and leads to its list', async (_, { needs }) => {
  await shown(<NeedsYou needs={needs} />);
  await vi.waitFor(() => expect(screen.queryAllByRole('link')).toHaveLength(needs.length));
  expect(fetchList).toHaveBeenCalledTimes(needs.length);
  expect(screen.queryAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(needs.map(({ to }) => to));
});

it('tells an accountant of lines to place and cases to restate', async () => {
  await shown(<NeedsYou needs={landings.StaffAccountant.needs} />);
  expect((await screen.findByText('3 lines of the bank to place')).getAttribute('href')).toBe('/bank/lines?status=Open,Proposed');
  expect((await screen.findByText('3 cases to restate')).getAttribute('href')).toBe('/payments/restatements');
});
