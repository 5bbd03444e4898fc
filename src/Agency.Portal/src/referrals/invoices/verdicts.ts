import type { FileVerdict, ReadingProblem } from '../referral';

/** The verdicts of a new drop beside the earlier ones: the last word on a file counts, and a file that replaces another takes its place. */
export function afterDrop(before: FileVerdict[], fresh: FileVerdict[], replaced?: string): FileVerdict[] {
  const settled = new Set([...fresh.map(({ fileName }) => fileName), replaced]);
  return [...before.filter(({ fileName }) => !settled.has(fileName)), ...fresh];
}

export const without = (verdicts: FileVerdict[], fileName: string) => verdicts.filter((verdict) => verdict.fileName !== fileName);

export const refusedOf = (verdicts: FileVerdict[]) => verdicts.filter(({ outcome }) => outcome === 'Refused');

/** What reading an accepted file remarked and nobody needs to enter, such as a sum that could not be checked. */
export const remarksOf = (verdicts: FileVerdict[], fileName: string | null | undefined): ReadingProblem[] =>
  verdicts.find((verdict) => verdict.fileName === fileName && verdict.outcome !== 'Refused')?.problems.filter(({ code }) => !askedFor.has(code)) ?? [];

// The row itself asks for these.
const askedFor = new Set(['NumberMissing', 'IssueDateMissing', 'DueDateMissing', 'CreditedInvoiceMissing', 'DateUnreadable']);

/** `Lines[3]` is line 3; everything else has a name of its own. */
export function fieldOf(field: string): { name: string; line?: number } {
  const line = /^Lines\[(\d+)\]/.exec(field)?.[1];
  return line ? { name: 'Line', line: Number(line) } : { name: field };
}

/** How many files of a drop ended how, in the order of good news first. */
export function countOutcomes(verdicts: FileVerdict[]) {
  const counts = { Read: 0, NeedsDetails: 0, Evidence: 0, Refused: 0 };
  verdicts.forEach(({ outcome }) => { counts[outcome] += 1; });
  return counts;
}
