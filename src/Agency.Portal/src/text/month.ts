/** Months as the address writes them, `2026-05`, and in words. Pure. */

export const monthOf = (iso: string) => iso.slice(0, 7);
export const firstDayOf = (month: string) => `${month}-01`;
export const isMonth = (text: string | null | undefined): text is string => /^\d{4}-(0[1-9]|1[0-2])$/.test(text ?? '');

export function addMonths(month: string, months: number): string {
  const [year, index] = month.split('-').map(Number) as [number, number];
  const count = year * 12 + index - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** "May 2026", "mei 2026". */
export const formatMonth = (iso: string, locale: string) =>
  new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${monthOf(iso)}-01T00:00:00Z`));

/** Days from a date to the first of the month after it. */
export function daysToNextMonth(iso: string): number {
  const next = new Date(`${firstDayOf(addMonths(monthOf(iso), 1))}T00:00:00Z`);
  return Math.round((next.getTime() - new Date(`${iso}T00:00:00Z`).getTime()) / 86_400_000);
}
