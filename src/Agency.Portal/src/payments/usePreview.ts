import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../api/client';
import type { components } from '../api/schema';

type Schemas = components['schemas'];
export type PaymentPreview = Schemas['PaymentPreview'];

const typingMilliseconds = 350;

const previewQuery = (facts: Schemas['PreviewPayment'] | undefined) => ({
  queryKey: ['payments', 'preview', facts],
  queryFn: ({ signal }: { signal: AbortSignal }) => take(api.POST('/api/v1/payments/preview', { body: facts!, signal })),
});

/** What would be posted, asked again while the clerk types. `current` is it for exactly what stands in the form now. */
export function usePreview(facts: Schemas['PreviewPayment'] | undefined) {
  const client = useQueryClient();
  const key = JSON.stringify(facts);
  const [settledKey] = useDebouncedValue(key, typingMilliseconds);
  const settled = settledKey ? (JSON.parse(settledKey) as Schemas['PreviewPayment']) : undefined;
  const query = useQuery({ ...previewQuery(settled), enabled: settled !== undefined, placeholderData: keepPreviousData, staleTime: 0 });
  const isCurrent = key !== undefined && key === settledKey && query.isSuccess && !query.isPlaceholderData;
  return {
    shown: settled && key ? query.data : undefined,
    current: isCurrent ? query.data : undefined,
    error: key !== undefined && key === settledKey && !query.isFetching ? query.error : null,
    waiting: facts !== undefined && (query.isFetching || key !== settledKey),
    /** The preview as it is now, whatever was shown before. */
    anew: () => client.invalidateQueries({ queryKey: ['payments', 'preview'] }),
    retry: () => void query.refetch(),
  };
}
