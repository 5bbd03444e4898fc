import { act, cleanup, renderHook } from '@testing-library/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { useOperation } from './useOperation';

const operation = { id: '01999999-0000-7000-8000-000000000001', state: 'Running' };

vi.mock('../api/client', () => ({ api: { GET: vi.fn() }, take: async () => ({ id: '01999999-0000-7000-8000-000000000001', state: 'Running' }) }));

const start = vi.fn<() => Promise<never>>();
const work = () => renderHook(() => useOperation({ start, result: () => Promise.resolve({}), onDone: () => Promise.resolve() }), {
  wrapper: ({ children }: { children: ReactNode }) => <QueryClientProvider client={new QueryClient()}><MemoryRouter>{children}</MemoryRouter></QueryClientProvider>,
}).result;

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  start.mockReset();
});

it('starts once for two clicks, also when the second comes after the answer and before the page shows it', async () => {
  start.mockResolvedValue(operation as never);
  const { current: first } = work();
  await act(async () => { first.start(); first.start(); });
  await act(async () => first.start());
  expect(start).toHaveBeenCalledTimes(1);
});

it('starts again when somebody means it', async () => {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(5_000);
  start.mockRejectedValue(new Error('refused'));
  const result = work();
  await act(async () => result.current.start());
  clock.mockReturnValue(9_000);
  await act(async () => result.current.start());
  expect(start).toHaveBeenCalledTimes(2);
});
