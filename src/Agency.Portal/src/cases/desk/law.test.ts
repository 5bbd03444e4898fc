import { expect, it } from 'vitest';
import { costsStep } from './law';

it.each([
  [{ sentOn: null, areCharged: false, mayBeCharged: false }, 'letter'],
  [{ sentOn: '2026-06-01', areCharged: false, mayBeCharged: false }, 'waiting'],
  [{ sentOn: '2026-06-01', areCharged: false, mayBeCharged: true }, 'charge'],
  [{ sentOn: '2026-06-01', areCharged: true, mayBeCharged: false }, 'charged'],
] as const)('says what comes next: %o', (costs, step) => expect(costsStep(costs)).toBe(step));
