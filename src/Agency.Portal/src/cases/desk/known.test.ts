import { expect, it } from 'vitest';
import { momentChoices } from './known';

it('offers now first, then each moment as the server wrote it', () => {
  const moments = [
    { at: '2026-06-15T10:00:00.123456Z', kind: 'Paid' as const, effectiveOn: '2026-05-01' },
    { at: '2026-06-10T09:00:00Z', kind: null, effectiveOn: '2026-01-01' },
  ];
  expect(momentChoices(moments).map(({ value, kind }) => [value, kind])).toEqual([['', 'Now'], ['2026-06-15T10:00:00.123456Z', 'Paid'], ['2026-06-10T09:00:00Z', null]]);
});
