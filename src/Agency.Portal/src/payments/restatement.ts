import { queryOptions } from '@tanstack/react-query';
import { api, take } from '../api/client';
import type { components } from '../api/schema';
import { isZero } from '../text/money';

export type RestatementPreview = components['schemas']['RestatementPreview'];
export type RestatedPart = components['schemas']['RestatedPart'];

/** What restating a case would write, by the code that writes it. */
export const restatementQuery = (number: string) => queryOptions<RestatementPreview>({
  queryKey: ['cases', 'restatement', number],
  queryFn: ({ signal }) => take(api.GET('/api/v1/cases/{number}/restatement', { params: { path: { number } }, signal })),
  staleTime: 0,
  retry: false,
});

/** The parts of which a payment pays more or less by what is known now; the others only fill the page. */
export const movedParts = (parts: RestatedPart[]) => parts.filter(({ before, after }) => before.amount !== after.amount && !(isZero(before.amount) && isZero(after.amount)));
