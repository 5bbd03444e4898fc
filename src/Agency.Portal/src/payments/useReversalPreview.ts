import { api, take } from '../api/client';
import type { components } from '../api/schema';
import { usePreviewOf } from './usePreviewOf';
import type { ReversalReason } from './words';

export type ReversalPreview = components['schemas']['ReversalPreview'];

interface Facts {
  number: string;
  amount: string;
  reason: ReversalReason;
  reversedOn: string;
}

/** What a reversal would post. */
export const useReversalPreview = (facts: Facts | undefined) => usePreviewOf('reversal', facts, ({ number, amount, reason, reversedOn }, signal) =>
  take(api.GET('/api/v1/payments/{number}/reversal', { params: { path: { number }, query: { Amount: amount, Reason: reason, ReversedOn: reversedOn } }, signal })));
