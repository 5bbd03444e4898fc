import { describe, expect, it } from 'vitest';
import { dateOrder, formatDate, readDate } from './date';

const today = '2026-11-21';

describe('readDate', () => {
  it.each([
    ['t', 'dmy', '2026-11-21'],
    ['+7', 'dmy', '2026-11-28'],
    ['-21', 'dmy', '2026-10-31'],
    ['+41', 'dmy', '2027-01-01'],
    ['2026-03-04', 'mdy', '2026-03-04'],
    ['4-3-2026', 'dmy', '2026-03-04'],
    ['4-3-2026', 'mdy', '2026-04-03'],
    ['31-12-2026', 'dmy', '2026-12-31'],
    ['4/3/26', 'dmy', '2026-03-04'],
    ['4.3.', 'dmy', '2026-03-04'],
    ['4 maart 2026', 'dmy', '2026-03-04'],
    ['4 mrt', 'dmy', '2026-03-04'],
    ['12 mei 2026', 'dmy', '2026-05-12'],
    ['1 okt 2026', 'dmy', '2026-10-01'],
    ['March 4, 2026', 'mdy', '2026-03-04'],
    ['4 Mar 2026', 'mdy', '2026-03-04'],
    ['29-2-2028', 'dmy', '2028-02-29'],
  ] as const)('%s in order %s is %s', (written, order, expected) => expect(readDate(written, today, order)).toBe(expected));

  it.each(['', '31-4-2026', '29-2-2026', '31-12-2026', '4', 'maandag', '4-3-2026-1', '4 ma 2026', '2026-13-01'])('%s is not a date in order mdy', (written) => {
    expect(readDate(written, today, 'mdy')).toBeUndefined();
  });
});

it('takes the order of the region in English and d-m-y in Dutch', () => {
  expect(dateOrder('nl', 'en-US')).toBe('dmy');
  expect(dateOrder('en', 'en-US')).toBe('mdy');
  expect(dateOrder('en', 'en-GB')).toBe('dmy');
});

it('writes the month in letters', () => {
  expect(formatDate('2026-05-12', 'en-GB')).toBe('12 May 2026');
  expect(formatDate('2026-05-12', 'nl-NL')).toBe('12 mei 2026');
  expect(formatDate('2026-03-04', 'en-GB', true)).toBe('Wednesday 4 March 2026');
});
