const decimalsShown = 4;

/** What was not yet rounded, to four decimals: cut, not rounded, and on the text itself. */
export const cutDecimals = (decimal: string) => decimal.replace(new RegExp(`(\\.\\d{${decimalsShown}})\\d+$`), '$1');
