import { expect, it } from 'vitest';
import { inForce } from './versions';

const version = (number: string, versionNumber: number, effectiveFrom: string) => ({ number, versionNumber, effectiveFrom });

it('offers of each number the version of the day', () => {
  const rows = [version('F-2', 1, '2026-01-01'), version('F-1', 3, '2026-12-01'), version('F-1', 2, '2026-06-01'), version('F-1', 1, '2025-01-01'), version('F-3', 1, '2027-01-01')];
  expect(inForce(rows, '2026-06-01')).toEqual([version('F-1', 2, '2026-06-01'), version('F-2', 1, '2026-01-01')]);
});
