/** Money as the API writes it: a decimal string, never a JavaScript number. */
export interface MoneyValue {
  amount: string;
  currency: string;
}

type Written = Intl.StringNumericLiteral;

const minus = '\u2212';
const decimalsMax = 20;

/** Minor units of a currency: JPY 0, EUR 2, BHD 3. */
export const decimalsOf = (currency: string) =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** Every digit that the server sent, at least the currency's own decimals: a build-up shows what was not yet rounded. */
export function formatMoney({ amount, currency }: MoneyValue, locale: string, withSymbol: boolean): string {
  const own = decimalsOf(currency);
  const sent = amount.split('.')[1]?.replace(/0+$/, '').length ?? 0;
  const format = new Intl.NumberFormat(locale, {
    ...(withSymbol && { style: 'currency', currency }),
    minimumFractionDigits: own,
    maximumFractionDigits: Math.min(Math.max(own, sent), decimalsMax),
  });
  return withMinus(format, amount);
}

/** Whether a percentage is the whole: a case that nobody shares. */
export const isWhole = (percent: string) => /^100(\.0+)?$/.test(percent);

/** `7.5` is "7.5 %", at most four decimals. */
export const formatPercent = (percent: string, locale: string) =>
  `${withMinus(new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }), percent)}\u00a0%`;

/** A sign before everything else: "−€ 500,00" and not "€ -500,00", with the true minus in both languages. */
function withMinus(format: Intl.NumberFormat, amount: string): string {
  const negative = amount.startsWith('-') && /[1-9]/.test(amount);
  return (negative ? minus : '') + format.format(amount.replace('-', '') as Written);
}

/** For copying and files: plain `-1234.50`. */
export const plainAmount = ({ amount }: MoneyValue) => amount;

export const isNegative = (amount: string) => amount.startsWith('-') && /[1-9]/.test(amount);
export const isZero = (amount: string) => !/[1-9]/.test(amount);
