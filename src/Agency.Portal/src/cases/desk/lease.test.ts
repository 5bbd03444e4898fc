import { expect, it } from 'vitest';
import { clockFace, leaseOf } from './lease';

const now = Date.parse('2026-05-12T12:00:00Z');
const work = { holderName: 'J. de Wit', heldUntil: '2026-05-12T12:14:32Z', isMine: true };

it('counts down what is mine', () => {
  expect(leaseOf(work, now)).toEqual({ kind: 'mine', secondsLeft: 872 });
  expect(clockFace(872)).toBe('14:32');
  expect(clockFace(5)).toBe('0:05');
});

it('names who else has it', () => {
  expect(leaseOf({ ...work, isMine: false }, now)).toEqual({ kind: 'another', name: 'J. de Wit' });
});

it('is over when its time is, whoever had it', () => {
  expect(leaseOf(work, Date.parse(work.heldUntil))).toEqual({ kind: 'none' });
  expect(leaseOf({ ...work, isMine: false }, Date.parse('2026-05-12T12:15:00Z'))).toEqual({ kind: 'none' });
});

it('is nobody\'s after somebody let go, though the name still stands', () => {
  expect(leaseOf({ ...work, heldUntil: null, isMine: false }, now)).toEqual({ kind: 'none' });
});
