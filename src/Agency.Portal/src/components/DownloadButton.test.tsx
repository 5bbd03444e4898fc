import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { ApiProblem } from '../api/problem';
import { shown } from '../testing/shown';
import { DownloadButton } from './DownloadButton';
import { saveFile } from './Table/saveFile';

vi.mock('./Table/saveFile', () => ({ saveFile: vi.fn() }));

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

it('says why a file is refused, where it was asked for', async () => {
  const refused = new ApiProblem(409, 'PayingAccountMustBeSetUp', 'Conflict', 'English of the server', {}, { facts: { currency: 'USD' } });
  await shown(<DownloadButton fetchFile={() => Promise.reject(refused)}>NACHA file</DownloadButton>);
  fireEvent.click(screen.getByRole('button'));
  expect((await screen.findByRole('alert')).textContent).toBe('The agency has no operating account in USD: an administrator opens one under Bank, Accounts.');
  expect(saveFile).not.toHaveBeenCalled();
});

it('hands the file over', async () => {
  const response = new Response(null, { headers: { 'Content-Disposition': 'attachment; filename=PB-2026-0001-USD.ach' } });
  await shown(<DownloadButton fetchFile={() => Promise.resolve({ data: new Blob(['101']), response })}>NACHA file</DownloadButton>);
  fireEvent.click(screen.getByRole('button'));
  await vi.waitFor(() => expect(saveFile).toHaveBeenCalledOnce());
  expect(screen.queryByRole('alert')).toBeNull();
});
