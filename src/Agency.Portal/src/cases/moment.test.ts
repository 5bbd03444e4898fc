import { expect, it } from 'vitest';
import { instantOf, momentText, readTime, timeIn } from './moment';

const now = Date.parse('2026-05-12T12:05:00Z');

it('shows the clock of a zone', () => {
  expect(timeIn(now, 'Europe/Amsterdam')).toBe('14:05');
  expect(timeIn(now, 'America/Los_Angeles')).toBe('05:05');
  expect(timeIn(Date.parse('2026-05-12T22:00:00Z'), 'Europe/Amsterdam')).toBe('00:00');
});

it('leaves the date out when it is today there', () => {
  expect(momentText('2026-05-12T16:00:00Z', now, 'Europe/Amsterdam', 'en-GB')).toBe('18:00');
  expect(momentText('2026-05-13T06:00:00Z', now, 'Europe/Amsterdam', 'en-GB')).toBe('13 May 2026, 08:00');
});

it.each([['14:30', '14:30'], ['1430', '14:30'], ['9', '09:00'], ['9.15', '09:15'], ['24:00', undefined], ['9:7', undefined], ['', undefined]])('reads %j as %j', (written, read) => {
  expect(readTime(written)).toBe(read);
});

it('finds the instant on both sides of a change of the clock', () => {
  expect(instantOf('2026-05-12', '14:30', 'Europe/Amsterdam')).toBe('2026-05-12T12:30:00.000Z');
  expect(instantOf('2026-12-12', '14:30', 'Europe/Amsterdam')).toBe('2026-12-12T13:30:00.000Z');
  expect(instantOf('2026-10-25', '00:30', 'Europe/Amsterdam')).toBe('2026-10-24T22:30:00.000Z');
});
