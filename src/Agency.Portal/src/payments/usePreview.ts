import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../api/client';
import type { components } from '../api/schema';
import { moneyOf } from './facts';

type Schemas = components['schemas'];
export type PaymentPreview = Schemas['PaymentPreview'];

const typingMilliseconds = 350;

const previewQuery = (facts: Schemas['PreviewPayment'] | undefined) => ({
  queryKey: ['payments', 'preview', facts],
  queryFn: async ({ signal }: { signal: AbortSignal }) => ({ facts: facts!, preview: await take(api.POST('/api/v1/payments/preview', { body: facts!, signal })) }),
});

/** What would be posted, asked again while the clerk types. `current` is it for what stands in the form now: a reference is asked about as well, but moves no money. */
export function usePreview(facts: Schemas['PreviewPayment'] | undefined) {
  const client = useQueryClient();
  const key = JSON.stringify(facts);
  const [settledKey] = useDebouncedValue(key, typingMilliseconds);
  const settled = settledKey ? (JSON.parse(settledKey) as Schemas['PreviewPayment']) : undefined;
  const query = useQuery({ ...previewQuery(settled), enabled: settled !== undefined, placeholderData: keepPreviousData, staleTime: 0 });
  const current = facts && query.data && moneyOf(query.data.facts) === moneyOf(facts) ? query.data.preview : undefined;
  const error = key !== undefined && key === settledKey && !query.isFetching ? query.error : null;
  return {
    shown: settled && key ? query.data?.preview : undefined,
    current,
    error,
    waiting: facts !== undefined && !current && !error,
    /** The preview as it is now, whatever was shown before. */
    anew: () => client.invalidateQueries({ queryKey: ['payments', 'preview'] }),
    retry: () => void query.refetch(),
  };
}
