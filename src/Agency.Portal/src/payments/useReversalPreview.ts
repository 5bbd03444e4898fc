import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../api/client';
import type { components } from '../api/schema';
import type { ReversalReason } from './words';

export type ReversalPreview = components['schemas']['ReversalPreview'];

interface Facts {
  number: string;
  amount: string;
  reason: ReversalReason;
  reversedOn: string;
}

const typingMilliseconds = 350;

/** What a reversal would post, asked again while the clerk types. `current` is it for exactly what stands in the form now. */
export function useReversalPreview(facts: Facts | undefined) {
  const client = useQueryClient();
  const key = JSON.stringify(facts);
  const [settledKey] = useDebouncedValue(key, typingMilliseconds);
  const settled = settledKey ? (JSON.parse(settledKey) as Facts) : undefined;
  const query = useQuery({
    queryKey: ['payments', 'reversal', settled],
    queryFn: ({ signal }: { signal: AbortSignal }) => {
      const { number, amount, reason, reversedOn } = settled!;
      return take(api.GET('/api/v1/payments/{number}/reversal', { params: { path: { number }, query: { Amount: amount, Reason: reason, ReversedOn: reversedOn } }, signal }));
    },
    enabled: settled !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const isCurrent = key !== undefined && key === settledKey && query.isSuccess && !query.isPlaceholderData;
  return {
    shown: settled && key ? query.data : undefined,
    current: isCurrent ? query.data : undefined,
    error: key !== undefined && key === settledKey && !query.isFetching ? query.error : null,
    waiting: facts !== undefined && (query.isFetching || key !== settledKey),
    anew: () => client.invalidateQueries({ queryKey: ['payments', 'reversal'] }),
    retry: () => void query.refetch(),
  };
}
