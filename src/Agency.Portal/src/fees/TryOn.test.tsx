import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useTryOn } from './TryOn';

const known = [{ value: 'PL-1', label: 'PL-1 v1' }, { value: 'PL-2', label: 'PL-2 v1' }];

it('tries a version of a known number on its own months', () => {
  const { current } = renderHook(() => useTryOn('PL-2', known)).result;
  expect([current.number, current.choices]).toEqual(['PL-2', []]);
});

it('tries a new number on the months of another one, which is chosen', () => {
  const { result } = renderHook(() => useTryOn('PL-9', known));
  expect([result.current.number, result.current.choices]).toEqual(['PL-1', known]);
  act(() => result.current.choose('PL-2'));
  expect(result.current.number).toBe('PL-2');
});

it('waits while nothing is known', () => expect(renderHook(() => useTryOn('', [])).result.current.number).toBe(''));
