import { expect, it } from 'vitest';
import { bandSum } from './bandSum';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

it('keeps every digit and writes them as the reader does', () => {
  expect(plain(bandSum('50000.00 × 5 % + 1417.50 × 6.5 %', 'EUR', 'en-GB'))).toBe('50,000.00 × 5 % + 1,417.50 × 6.5 %');
  expect(plain(bandSum('50000.00 × 5 % + 1417.50 × 6.5 %', 'EUR', 'nl-NL'))).toBe('50.000,00 × 5 % + 1.417,50 × 6,5 %');
});

it('knows sums below zero, and currencies without cents', () => {
  expect(plain(bandSum('-500.00 × 7.5 %', 'EUR', 'en-GB'))).toBe('−500.00 × 7.5 %');
  expect(plain(bandSum('120000.00 × 5 %', 'JPY', 'en-GB'))).toBe('120,000 × 5 %');
});
