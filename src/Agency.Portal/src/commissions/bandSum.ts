import { formatMoney, formatPercent } from '../text/money';

/** The plan's sum as the API writes it, `50000.00 × 5 % + 1417.50 × 6.5 %`, with the reader's own digits. */
export const bandSum = (sum: string, currency: string, locale: string) =>
  sum.replace(/(-?\d+(?:\.\d+)?) × (\d+(?:\.\d+)?) %/g, (_, amount: string, percent: string) => `${formatMoney({ amount, currency }, locale, false)} × ${formatPercent(percent, locale)}`);
