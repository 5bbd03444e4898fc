import type { Language } from '../frame/settings';

/** Which number comes first when a person types 4-3-2026. */
export type DateOrder = 'dmy' | 'mdy';

const months: Record<Language, string[]> = {
  en: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  nl: ['jan', 'feb', 'maa', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
};
const short: Record<string, number> = { mrt: 3 };

/** Reads a business date into `2026-03-04`: `t`, `+7`, ISO, d-m-y or the writer's order, with month words. Else `undefined`. */
export function readDate(written: string, today: string, order: DateOrder): string | undefined {
  const text = written.trim().toLowerCase();
  if (text === 't') return today;
  const days = /^([+-])\s?(\d{1,4})$/.exec(text);
  if (days) return addDays(today, Number(days[1] + days[2]!));
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return dateOf(iso[1]!, iso[2]!, iso[3]!);

  const parts = text.split(/[\s\-/.,]+/).filter(Boolean);
  const wordAt = parts.findIndex((part) => /^\p{L}+$/u.test(part));
  if (wordAt > 1 || parts.length < 2 || parts.length > 3) return undefined;
  const [one, two, year = yearOf(today)] = parts as [string, string, string?];
  if (wordAt >= 0) {
    const month = monthOf(parts[wordAt]!);
    return month === undefined ? undefined : dateOf(year, String(month), wordAt === 0 ? two : one);
  }
  return order === 'dmy' ? dateOf(year, two, one) : dateOf(year, one, two);
}

function monthOf(word: string): number | undefined {
  if (short[word]) return short[word];
  const index = [months.en, months.nl].map((names) => names.findIndex((name) => word.startsWith(name))).find((found) => found >= 0);
  return word.length >= 3 && index !== undefined ? index + 1 : undefined;
}

const yearOf = (iso: string) => iso.slice(0, 4);

/** Refuses what the calendar does not have, such as 31 April, instead of rolling it over. */
function dateOf(year: string, month: string, day: string): string | undefined {
  if (!/^(\d{2}|\d{4})$/.test(year) || !/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(day)) return undefined;
  const full = year.length === 2 ? `20${year}` : year;
  const iso = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const found = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(found.getTime()) && found.toISOString().startsWith(iso) ? iso : undefined;
}

export function addDays(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Dutch is d-m-y everywhere; English is as the browser's region writes it. */
export function dateOrder(language: Language, region = navigator.language): DateOrder {
  if (language === 'nl') return 'dmy';
  const first = new Intl.DateTimeFormat(region).formatToParts().find(({ type }) => type === 'day' || type === 'month');
  return first?.type === 'month' ? 'mdy' : 'dmy';
}

/** "12 May 2026": a business date has no time zone, so it is written as it stands. */
export function formatDate(iso: string, locale: string, weekday = false): string {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric', month: weekday ? 'long' : 'short', year: 'numeric', timeZone: 'UTC', ...(weekday && { weekday: 'long' }),
  }).format(new Date(`${iso.slice(0, 10)}T00:00:00Z`)).replace(',', '');
}

/** "12 May 2026, 14:05" in the zone where it decides, the reader's own unless told otherwise. */
export function formatInstant(instant: string, locale: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false, timeZone,
  }).format(new Date(instant));
}
