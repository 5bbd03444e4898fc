import { queryOptions } from '@tanstack/react-query';
import { api, take } from '../api/client';

export const paymentQuery = (number: string) => queryOptions({
  queryKey: ['payments', 'page', number],
  queryFn: ({ signal }) => take(api.GET('/api/v1/payments/{number}', { params: { path: { number } }, signal })),
});
