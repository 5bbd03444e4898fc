import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';

const typingMilliseconds = 350;

/** What would be posted, asked again while the clerk types. `current` is it for what stands in the form now: `same` says what of the facts decides that. */
export function usePreviewOf<Facts extends object, Preview>(
  area: string, facts: Facts | undefined, ask: (facts: Facts, signal: AbortSignal) => Promise<Preview>, same: (facts: Facts) => string = JSON.stringify,
) {
  const client = useQueryClient();
  const key = JSON.stringify(facts);
  const [settledKey] = useDebouncedValue(key, typingMilliseconds);
  const settled = settledKey ? (JSON.parse(settledKey) as Facts) : undefined;
  const query = useQuery({
    // Not among the payments: what is posted makes those old, and asks for no preview of what is posted already.
    queryKey: ['preview', area, settled],
    queryFn: async ({ signal }) => ({ facts: settled!, preview: await ask(settled!, signal) }),
    enabled: settled !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const current = facts && query.data && same(query.data.facts) === same(facts) ? query.data.preview : undefined;
  const error = key !== undefined && key === settledKey && !query.isFetching ? query.error : null;
  return {
    shown: settled && key ? query.data?.preview : undefined,
    current,
    error,
    waiting: facts !== undefined && !current && !error,
    /** The preview as it is now, whatever was shown before. */
    anew: () => client.invalidateQueries({ queryKey: ['preview', area] }),
    retry: () => void query.refetch(),
  };
}
