export type ReadAmount =
  | { amount: string }
  | { problem: 'empty' | 'unreadable' | 'tooManyDecimals' }
  /** "1.234" in English: a thousand or one and a bit? The writer is asked. */
  | { problem: 'ambiguous'; choices: [string, string] };

/** Reads what a person wrote or pasted, "1.234,50" as well as "1,234.50", into the API's decimal string. No rounding. */
export function readAmount(written: string, decimalMark: '.' | ',', decimals: number): ReadAmount {
  const bare = written.replace(/[\s\u00a0\u202f'€$£¥]|[A-Z]{3}/g, '').replace('\u2212', '-');
  if (bare === '') return { problem: 'empty' };
  const shape = /^(-?)(\d[\d.,]*|[.,]\d+)$/.exec(bare);
  if (!shape) return { problem: 'unreadable' };
  const [, sign, digits] = shape as unknown as [string, string, string];
  const marks = digits.replace(/\d/g, '');
  const last = marks.at(-1);
  if (!last) return { amount: sign + trimmed(digits) };

  const mixed = new Set(marks).size > 1;
  if (mixed || marks.length === 1) {
    const [whole, fraction] = splitAt(digits, digits.lastIndexOf(last));
    if (mixed && marks.lastIndexOf(last) !== marks.indexOf(last)) return { problem: 'unreadable' };
    if (mixed && !isGrouped(whole)) return { problem: 'unreadable' };
    if (!mixed && fraction.length === 3 && whole !== '' && whole !== '0') {
      if (last !== decimalMark) return { amount: sign + trimmed(whole + fraction) };
      if (decimals < 3) return { problem: 'ambiguous', choices: [sign + trimmed(whole + fraction), `${sign}${trimmed(whole)}.${fraction.slice(0, decimals)}`] };
    }
    if (fraction.length > decimals) return { problem: 'tooManyDecimals' };
    const units = trimmed(whole.replace(/[.,]/g, ''));
    return { amount: sign + units + (fraction ? `.${fraction}` : '') };
  }
  return isGrouped(digits) ? { amount: sign + trimmed(digits.replace(/[.,]/g, '')) } : { problem: 'unreadable' };
}

const isGrouped = (text: string) => /^\d{1,3}([.,]\d{3})*$/.test(text) || /^\d+$/.test(text);
const splitAt = (text: string, index: number) => [text.slice(0, index), text.slice(index + 1)] as const;
const trimmed = (whole: string) => whole.replace(/^0+(?=\d)/, '') || '0';
