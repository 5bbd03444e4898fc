import { expect, it } from 'vitest';
import { addMonths, daysToNextMonth, formatMonth, isMonth } from './month';

it.each([['2026-05', -1, '2026-04'], ['2026-01', -1, '2025-12'], ['2025-12', 1, '2026-01'], ['2026-05', -17, '2024-12'], ['2026-05', 0, '2026-05']])('%s and %i months is %s', (month, by, expected) =>
  expect(addMonths(month, by)).toBe(expected));

it('writes the month in letters', () => {
  expect(formatMonth('2026-05-31', 'en-GB')).toBe('May 2026');
  expect(formatMonth('2026-05', 'nl-NL')).toBe('mei 2026');
});

it.each([['2026-05', true], ['2026-13', false], ['2026-5', false], ['R-2026-05', false], [null, false]])('isMonth %s is %s', (text, expected) => expect(isMonth(text)).toBe(expected));

it.each([['2026-11-21', 10], ['2026-12-31', 1], ['2028-02-01', 29], ['2026-05-01', 31]])('from %s the next month is %i days away', (day, days) => expect(daysToNextMonth(day)).toBe(days));
