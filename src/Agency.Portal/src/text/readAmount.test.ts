import { describe, expect, it } from 'vitest';
import { readAmount } from './readAmount';

describe('readAmount', () => {
  it.each([
    ['1234.50', '.', 2, '1234.50'],
    ['1,234.50', '.', 2, '1234.50'],
    ['1.234,50', '.', 2, '1234.50'],
    ['1.234,50', ',', 2, '1234.50'],
    ['€ 1.234.567,89', ',', 2, '1234567.89'],
    ['1,234', '.', 2, '1234'],
    ['1.234', ',', 2, '1234'],
    ['1.234', '.', 3, '1.234'],
    ['0,5', ',', 2, '0.5'],
    ['−12,50', ',', 2, '-12.50'],
    ['EUR 007', '.', 2, '7'],
    ['.5', '.', 2, '0.5'],
    ['9007199254740993.25', '.', 2, '9007199254740993.25'],
    ['1 234,50', ',', 2, '1234.50'],
  ] as const)('%s with decimal mark %s and %i decimals is %s', (written, mark, decimals, amount) => {
    expect(readAmount(written, mark, decimals)).toEqual({ amount });
  });

  it.each([
    ['', 'empty'], ['abc', 'unreadable'], ['1.2.3', 'unreadable'], ['1,23,456', 'unreadable'], ['12.345.6', 'unreadable'], ['1.5555', 'tooManyDecimals'], ['--1', 'unreadable'],
  ] as const)('%s is %s', (written, problem) => {
    expect(readAmount(written, '.', 2)).toEqual({ problem });
  });

  it('asks when the writer may mean a thousand or one', () => {
    expect(readAmount('1.234', '.', 2)).toEqual({ problem: 'ambiguous', choices: ['1234', '1.23'] });
    expect(readAmount('1,234', ',', 2)).toEqual({ problem: 'ambiguous', choices: ['1234', '1.23'] });
  });
});
