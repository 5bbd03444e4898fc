import { useMe } from '../identity/session';
import { formatDate, formatInstant } from '../text/date';
import { locale } from '../text/locale';

/** A business date, month in letters. */
export function DateText({ value, weekday }: { value: string | null | undefined; weekday?: boolean }) {
  return value ? <time dateTime={value} style={{ whiteSpace: 'nowrap' }}>{formatDate(value, locale(), weekday)}</time> : <>–</>;
}

/** A moment, in the reader's zone; give `timeZone` where another one decides, and say so beside it. */
export function InstantText({ value, timeZone }: { value: string | null | undefined; timeZone?: string }) {
  const { timeZone: own } = useMe();
  return value ? <time dateTime={value} style={{ whiteSpace: 'nowrap' }}>{formatInstant(value, locale(), timeZone ?? own)}</time> : <>–</>;
}
