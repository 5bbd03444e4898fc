import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { fetchList } from '../api/client';
import { shown } from '../testing/shown';
import { CasePicker } from './CasePicker';

vi.mock('../api/client', async (original) => ({ ...await original<object>(), fetchList: vi.fn(async () => ({ value: [] })) }));

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

it('offers cases in the currency of the money that is there', async () => {
  await shown(<CasePicker id="case" error={undefined} chosen={null} currency="USD" onChoose={() => {}} />);
  expect(screen.getByRole('combobox')).toBeTruthy();
  expect(vi.mocked(fetchList).mock.calls.map((asked) => decodeURIComponent(asked[1]))).toEqual(["$filter=(currency eq 'USD')"]);
});

it('offers all of them while the currency follows the case', async () => {
  await shown(<CasePicker id="case" error={undefined} chosen={null} onChoose={() => {}} />);
  expect(vi.mocked(fetchList).mock.calls.map((asked) => asked[1])).toEqual([expect.not.stringContaining('filter')]);
});
