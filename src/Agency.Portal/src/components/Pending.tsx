import { Skeleton, Stack } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isProblem } from '../api/problem';
import { NotFoundPage } from '../frame/NotFoundPage';
import { ErrorState } from './ErrorState';

interface Props<Data> {
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
  /** Rows that stand in while it loads. */
  rows?: number;
}

/** What was asked for, or that it is on its way, does not exist, or failed. What is there stays while it is asked for again. */
export function Pending<Data>({ query, children, rows = 5 }: Props<Data>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (isProblem(query.error, 404) || isProblem(query.error, 403)) return <NotFoundPage />;
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <Stack gap="sm" aria-busy>{Array.from({ length: rows }, (_, row) => <Skeleton key={row} height={20} maw={row === 0 ? 320 : undefined} />)}</Stack>;
}
