import { locale } from '../text/locale';

/** How many there are: a number also for a reader of the page's markup, such as the export of a table. */
export function Count({ value }: { value: number }) {
  return <data value={value} className="num">{new Intl.NumberFormat(locale()).format(value)}</data>;
}
