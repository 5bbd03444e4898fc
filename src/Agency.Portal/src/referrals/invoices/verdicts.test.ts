import { expect, it } from 'vitest';
import type { FileVerdict } from '../referral';
import { afterDrop, countOutcomes, fieldOf, refusedOf, remarksOf, without } from './verdicts';

const verdict = (fileName: string, outcome: FileVerdict['outcome'], ...codes: string[]): FileVerdict =>
  ({ fileName, outcome, problems: codes.map((code) => ({ field: 'File', code, message: code, blocking: outcome === 'Refused' })) });
const names = (verdicts: FileVerdict[]) => verdicts.map(({ fileName, outcome }) => `${fileName} ${outcome}`);

it('keeps what was refused before and adds the new drop', () => {
  expect(names(afterDrop([verdict('a.xml', 'Refused')], [verdict('b.xml', 'Read')]))).toEqual(['a.xml Refused', 'b.xml Read']);
});

it('lets the last word on a file count', () => {
  expect(names(afterDrop([verdict('a.xml', 'Refused')], [verdict('a.xml', 'Read')]))).toEqual(['a.xml Read']);
});

it('takes the replaced file off the list, also when the new one has another name and is refused too', () => {
  expect(names(afterDrop([verdict('a.xml', 'Refused')], [verdict('a2.xml', 'Refused')], 'a.xml'))).toEqual(['a2.xml Refused']);
});

it('lists only what was refused, until it is taken off', () => {
  const verdicts = [verdict('a.xml', 'Refused'), verdict('b.xml', 'Read'), verdict('c.pdf', 'Evidence')];
  expect(names(refusedOf(verdicts))).toEqual(['a.xml Refused']);
  expect(refusedOf(without(verdicts, 'a.xml'))).toEqual([]);
});

it('remarks on an accepted file what the row does not ask for by itself', () => {
  const verdicts = [verdict('b.xml', 'NeedsDetails', 'DueDateMissing', 'TotalMissing')];
  expect(remarksOf(verdicts, 'b.xml').map(({ code }) => code)).toEqual(['TotalMissing']);
  expect(remarksOf(verdicts, null)).toEqual([]);
});

it.each([['DueOn', { name: 'DueOn' }], ['Lines[3]', { name: 'Line', line: 3 }], ['Lines', { name: 'Lines' }]])('%s is the field %j', (field, expected) => {
  expect(fieldOf(field)).toEqual(expected);
});

it('counts a drop by its outcomes', () => {
  expect(countOutcomes([verdict('a', 'Read'), verdict('b', 'Read'), verdict('c', 'Refused')])).toEqual({ Read: 2, NeedsDetails: 0, Evidence: 0, Refused: 1 });
});
