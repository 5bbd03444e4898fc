import { describe, expect, it } from 'vitest';
import { decimalsOf, formatMoney, formatPercent } from './money';

const plain = (text: string) => text.replace(/\u00a0/g, ' ');

describe('formatMoney', () => {
  it.each([
    ['9007199254740993.25', 'EUR', 'en-GB', false, '9,007,199,254,740,993.25'],
    ['9007199254740993.25', 'EUR', 'nl-NL', true, '€ 9.007.199.254.740.993,25'],
    ['1234.5', 'EUR', 'en-GB', true, '€1,234.50'],
    ['-1234.50', 'EUR', 'en-GB', true, '−€1,234.50'],
    ['-1234.50', 'EUR', 'nl-NL', true, '−€ 1.234,50'],
    ['-1234.50', 'EUR', 'nl-NL', false, '−1.234,50'],
    ['120000', 'JPY', 'en-GB', false, '120,000'],
    ['120000.00', 'JPY', 'en-GB', false, '120,000'],
    ['12.5', 'BHD', 'en-GB', false, '12.500'],
    ['0', 'EUR', 'en-GB', false, '0.00'],
    ['-0.00', 'EUR', 'en-GB', false, '0.00'],
    // A build-up before rounding loses nothing.
    ['2592.1375', 'EUR', 'en-GB', false, '2,592.1375'],
  ])('%s %s in %s', (amount, currency, locale, withSymbol, expected) => {
    expect(plain(formatMoney({ amount, currency }, locale, withSymbol))).toBe(expected);
  });
});

it.each([['EUR', 2], ['JPY', 0], ['BHD', 3]])('%s has %i decimals', (currency, decimals) => expect(decimalsOf(currency)).toBe(decimals));

it.each([['7.5', 'en-GB', '7.5 %'], ['7.5', 'nl-NL', '7,5 %'], ['0.12345', 'en-GB', '0.1235 %'], ['-2', 'en-GB', '−2 %']])(
  '%s percent in %s', (percent, locale, expected) => expect(plain(formatPercent(percent, locale))).toBe(expected));
