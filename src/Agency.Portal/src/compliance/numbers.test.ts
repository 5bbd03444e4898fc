import { expect, it } from 'vitest';
import en from '../i18n/en/compliance.json';
import nl from '../i18n/nl/compliance.json';
import { numberKey, numberOfKey, subjectDecimals, subjects, subjectWord } from './numbers';

it('finds the number of an address again, and none in nonsense', () => {
  const number = { subject: 'calls.max', jurisdiction: 'US-MA', from: '1900-01-01' };
  expect(numberOfKey(numberKey(number))).toEqual(number);
  for (const nonsense of ['', 'calls.max', 'calls.max~US', 'calls.max~US~June', 'a~b~2026-07-01~c']) expect(numberOfKey(nonsense)).toBeUndefined();
});

it('takes cents where money is meant, and nothing behind the point where something is counted', () => {
  expect(subjects.filter((subject) => subjectDecimals(subject) === 2)).toHaveLength(34);
  expect(subjectDecimals('calls.max')).toBe(0);
});

it('has a word for every subject', () => {
  for (const words of [en, nl]) {
    for (const subject of subjects) expect(words.numbers.subject).toHaveProperty(subjectWord(subject).split('.').at(-1)!);
  }
});
