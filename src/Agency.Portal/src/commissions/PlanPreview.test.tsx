import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { api } from '../api/client';
import { shown } from '../testing/shown';
import { PlanPreview } from './PlanPreview';

const choices = [{ value: 'PL-1', label: 'PL-1 v1' }];
vi.mock('../parties/useChoices', () => ({ usePlanChoices: () => ({ choices }) }));

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(api, 'POST').mockImplementation((() => new Promise(() => {})) as never);
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const of = (rate: string) => <PlanPreview number="PL-1" base="Collected" rates={{ mode: 'Marginal', steps: [{ from: '0', rate }] }} />;

function Typing() {
  const [rate, type] = useState('');
  return <><button type="button" onClick={() => type('5')}>type</button>{of(rate)}</>;
}

it('asks for nothing while a rate is empty, nor for that when one is typed', async () => {
  await shown(<Typing />);
  await act(() => vi.advanceTimersByTimeAsync(1_000));
  expect(api.POST).not.toHaveBeenCalled();
  fireEvent.click(screen.getByText('type'));
  await act(() => vi.advanceTimersByTimeAsync(100));
  expect(api.POST).not.toHaveBeenCalled();
  await act(() => vi.advanceTimersByTimeAsync(1_000));
  expect(vi.mocked(api.POST).mock.calls.map((asked) => JSON.stringify(asked))).toEqual([expect.stringContaining('"rate":"5"')]);
});
