import { queryOptions } from '@tanstack/react-query';
import { api, take } from '../api/client';

export const proofQuery = queryOptions({ queryKey: ['ledger', 'proof'], queryFn: ({ signal }) => take(api.GET('/api/v1/ledger/proof', { signal })) });
