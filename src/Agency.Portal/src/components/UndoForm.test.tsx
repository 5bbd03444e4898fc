import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { ApiProblem } from '../api/problem';
import { shown } from '../testing/shown';
import { UndoForm } from './UndoForm';

const submit = vi.fn<(undo: { reason: string; isStopped: boolean }, key: string) => Promise<{ number: string }>>();
const form = (file?: string) => shown(<UndoForm number="RM-2026-0001" note="Another one mirrors it." file={file} submit={submit} changes={['remittances']} addressOf={(number) => `/remittances/${number}`} />);
const undo = () => fireEvent.click(screen.getByRole('button', { name: 'Undo RM-2026-0001' }));
const because = (reason: string) => fireEvent.change(screen.getByLabelText(/Why/), { target: { value: reason } });

afterEach(() => {
  cleanup();
  submit.mockReset();
});

it('is refused by name without the tick that the bank is stopped, and goes with it', async () => {
  submit.mockRejectedValueOnce(new ApiProblem(409, 'RemittanceInAFileMustBeStopped', 'Conflict', undefined, {}, { facts: { number: 'RM-2026-0001', fileNumber: 'RF-2026-0001' } }));
  submit.mockResolvedValueOnce({ number: 'RM-2026-0002' });
  await form('RF-2026-0001');
  because(' Wrong amount. ');
  undo();
  expect(await screen.findByText(/RM-2026-0001 stands in RF-2026-0001: tell the bank not to pay it/)).toBeTruthy();
  fireEvent.click(screen.getByRole('checkbox'));
  undo();
  await vi.waitFor(() => expect(submit).toHaveBeenCalledTimes(2));
  expect(submit.mock.calls.map(([sent]) => sent)).toEqual([{ reason: 'Wrong amount.', isStopped: false }, { reason: 'Wrong amount.', isStopped: true }]);
});

it('asks nothing about the bank for what stands in no file, and wants a reason', async () => {
  await form();
  expect(screen.queryByRole('checkbox')).toBeNull();
  undo();
  expect(await screen.findAllByText('Say why it is undone')).not.toHaveLength(0);
  expect(submit).not.toHaveBeenCalled();
});
