import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { ApiProblem } from '../../api/problem';
import { useApiForm, type SubmitContext } from './useApiForm';

const problem = (status: number, errors = {}) => new ApiProblem(status, `code-${status}`, 'title', undefined, errors);
const submit = vi.fn<(values: { amount: string }, context: SubmitContext) => Promise<void>>();
const form = (more = {}) => renderHook(() => useApiForm({ initial: { amount: '' }, submit, ...more })).result;
const keys = () => submit.mock.calls.map(([, { idempotencyKey }]) => idempotencyKey);

beforeEach(() => {
  submit.mockReset().mockResolvedValue();
  sessionStorage.clear();
});

it('posts once for two clicks', async () => {
  const { current } = form();
  await act(async () => { current.submit(); current.submit(); });
  expect(submit).toHaveBeenCalledTimes(1);
});

it('posts once for a click that comes after the answer, before the next page is there, and again for what was changed', async () => {
  const result = form();
  await act(async () => result.current.submit());
  await act(async () => result.current.submit());
  expect(submit).toHaveBeenCalledTimes(1);
  act(() => result.current.change({ amount: '12.50' }));
  await act(async () => result.current.submit());
  expect(submit).toHaveBeenCalledTimes(2);
});

it('keeps its key after silence and takes a new one after an answer', async () => {
  const result = form();
  submit.mockRejectedValueOnce(problem(0)).mockRejectedValueOnce(problem(500)).mockRejectedValueOnce(problem(409)).mockResolvedValueOnce();
  for (let attempt = 0; attempt < 4; attempt++) await act(async () => result.current.submit());
  const [first, second, third, fourth] = keys();
  expect(second).toBe(first);
  expect(third).toBe(first);
  expect(fourth).not.toBe(first);
});

it('puts what the server says at the field, also for a part of it, and clears nothing', async () => {
  const result = form();
  submit.mockRejectedValueOnce(problem(400, { 'amount.amount': ['Enter the amount.'], debtor: ['Is missing.'] }));
  act(() => result.current.change({ amount: '12.50' }));
  await act(async () => result.current.submit());
  expect(result.current.errors).toEqual({ amount: 'Enter the amount.', debtor: 'Is missing.' });
  expect(result.current.values.amount).toBe('12.50');
  expect(result.current.attempts).toBe(1);
});

it('does not ask the server when the form itself sees what is wrong', async () => {
  const result = form({ check: () => ({ amount: 'Enter the amount.' }) });
  await act(async () => result.current.submit());
  expect(submit).not.toHaveBeenCalled();
  expect(result.current.field('amount').error).toBe('Enter the amount.');
});

it('takes what was put right off the list, and what is wrong in another way stays', async () => {
  const result = form({ check: ({ amount }: { amount: string }) => (amount === '' ? { amount: 'Enter the amount.' } : amount === '0' ? { amount: 'More than nothing.' } : {}) });
  await act(async () => result.current.submit());
  act(() => result.current.change({ amount: '0' }));
  expect(result.current.errors).toEqual({ amount: 'More than nothing.' });
  act(() => result.current.change({ amount: '1' }));
  expect(result.current.errors).toEqual({});
});

it('takes what the server said off the list when its field is changed, and a rule when anything is', async () => {
  const result = form();
  submit.mockRejectedValueOnce(problem(400, { amount: ['Is too much.'] })).mockRejectedValueOnce(problem(409));
  await act(async () => result.current.submit());
  expect(result.current.field('amount').error).toBe('Is too much.');
  act(() => result.current.change({ amount: '1' }));
  expect([result.current.errors, result.current.problem]).toEqual([{}, undefined]);
  await act(async () => result.current.submit());
  expect(result.current.problem).toMatchObject({ status: 409 });
  act(() => result.current.change({ amount: '2' }));
  expect(result.current.problem).toBeUndefined();
});

it('brings a draft back and drops it once it is sent', async () => {
  const first = form({ draftKey: 'payment' });
  act(() => first.current.change({ amount: '7' }));
  const second = form({ draftKey: 'payment' });
  expect(second.current.values.amount).toBe('7');
  await act(async () => second.current.submit());
  expect(form({ draftKey: 'payment' }).current.values.amount).toBe('');
});
