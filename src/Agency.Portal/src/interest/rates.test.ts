import { expect, it } from 'vitest';
import { rateKey, rateOfKey, rateState } from './rates';

it('finds the rate of an address again, and none in nonsense', () => {
  expect(rateOfKey(rateKey({ series: 'UK.late-payment', from: '2026-07-01' }))).toEqual({ series: 'UK.late-payment', from: '2026-07-01' });
  for (const nonsense of ['', 'NL.commercial', 'NL.commercial~', '~2026-07-01', 'NL.commercial~July', 'a~2026-07-01~b']) expect(rateOfKey(nonsense)).toBeUndefined();
});

it('says which version of a day holds', () => {
  expect(rateState({ isInForce: true, revision: 1 })).toBe('inForce');
  expect(rateState({ isInForce: false, revision: 1 })).toBe('replaced');
  expect(rateState({ isInForce: true, revision: 2 })).toBe('corrected');
});
