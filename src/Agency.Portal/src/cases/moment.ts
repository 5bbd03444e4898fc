import { formatInstant } from '../text/date';

const parts = (instant: number, timeZone: string) =>
  Object.fromEntries(new Intl.DateTimeFormat('en-CA', {
    timeZone, hour12: false, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
  }).formatToParts(instant).map(({ type, value }) => [type, value])) as Record<'year' | 'month' | 'day' | 'hour' | 'minute', string>;

/** "14:05" on the clock of a zone. */
export function timeIn(instant: number, timeZone: string): string {
  const { hour, minute } = parts(instant, timeZone);
  return `${hour === '24' ? '00' : hour}:${minute}`;
}

/** "2026-05-12" on the calendar of a zone. */
export function dateIn(instant: number, timeZone: string): string {
  const { year, month, day } = parts(instant, timeZone);
  return `${year}-${month}-${day}`;
}

/** "18:00" today, "13 May 2026, 08:00" on another day. */
export function momentText(instant: string, now: number, timeZone: string, locale: string): string {
  const at = Date.parse(instant);
  return dateIn(at, timeZone) === dateIn(now, timeZone) ? timeIn(at, timeZone) : formatInstant(instant, locale, timeZone);
}

/** Reads "14:30", "14.30", "1430", "9" into "14:30"; else `undefined`. */
export function readTime(written: string): string | undefined {
  const found = /^(\d{1,2})(?:[:.h]?(\d{2}))?$/.exec(written.trim());
  const [hour, minute] = [Number(found?.[1]), Number(found?.[2] ?? 0)];
  return found && hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : undefined;
}

/** The instant at which the clock of a zone shows this date and time. */
export function instantOf(date: string, time: string, timeZone: string): string {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  // The offset is read at a first guess, and once more where it led across a change of the clock.
  const first = wanted - offset(wanted, timeZone);
  return new Date(wanted - offset(first, timeZone)).toISOString();
}

const offset = (instant: number, timeZone: string) => Date.parse(`${dateIn(instant, timeZone)}T${timeIn(instant, timeZone)}:00Z`) - instant;
