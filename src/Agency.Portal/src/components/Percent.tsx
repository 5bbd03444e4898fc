import { locale } from '../text/locale';
import { formatPercent } from '../text/money';

/** Percentage points as the API writes them: "7.5" is "7.5 %". */
export function Percent({ value }: { value: string | null | undefined }) {
  return value ? <data value={value} className="num">{formatPercent(value, locale())}</data> : <span className="num">–</span>;
}
