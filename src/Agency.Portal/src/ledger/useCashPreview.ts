import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';

const typingMilliseconds = 350;

/** What would be posted, asked again while the clerk types; undefined facts ask nothing. `ask` must depend on nothing but the facts and what stands in `name`. */
export function useCashPreview<Facts, Preview>(name: readonly string[], facts: Facts | undefined, ask: (facts: Facts, signal: AbortSignal) => Promise<Preview>) {
  const key = JSON.stringify(facts);
  const [settled] = useDebouncedValue(key, typingMilliseconds);
  const query = useQuery({
    queryKey: ['ledger', 'cash', ...name, settled],
    queryFn: ({ signal }) => ask(JSON.parse(settled!) as Facts, signal),
    enabled: settled !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  return {
    shown: key && settled ? query.data : undefined,
    error: key !== undefined && key === settled && !query.isFetching ? query.error : null,
    waiting: key !== undefined && (query.isFetching || key !== settled),
  };
}
