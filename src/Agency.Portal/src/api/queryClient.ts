import { QueryClient } from '@tanstack/react-query';
import { isProblem } from './problem';

const attemptsMax = 2;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal stays a refusal; only silence and failures of the server are worth asking again.
      retry: (failures, error) => failures < attemptsMax && (!isProblem(error) || error.status === 0 || error.status >= 500),
      retryDelay: 800,
    },
    mutations: { retry: false },
  },
});
