import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { api, take } from '../api/client';
import type { components } from '../api/schema';
import { problemOf } from './followed';

type Operation = components['schemas']['OperationView'];

const askAgainMilliseconds = 1000;
const secondClickMilliseconds = 1000;
const isOver = (operation: Operation | undefined) => operation?.state === 'Succeeded' || operation?.state === 'Failed';

interface Work<Result> {
  start: () => Promise<Operation>;
  result: (operation: string) => Promise<Result>;
  onDone: (result: Result) => Promise<void>;
}

/**
 * Long work: started, followed while the page is visible, resumed. Which one it is stands in the address (`?operation=`), so that leaving, reloading and
 * sending the link all lead back to it.
 */
export function useOperation<Result>({ start, result, onDone }: Work<Result>) {
  const [query, setQuery] = useSearchParams();
  const id = query.get('operation');
  const seen = useRef(new Set<string>());
  const started = useRef(0);
  const begin = useMutation({
    mutationFn: start,
    onSuccess: (operation) => setQuery((before) => new URLSearchParams([...before].filter(([name]) => name !== 'operation').concat([['operation', operation.id]])), { preventScrollReset: true }),
  });
  const status = useQuery({
    queryKey: ['operation', id],
    queryFn: ({ signal }) => take(api.GET('/api/v1/operations/{id}', { params: { path: { id: id! } }, signal })),
    enabled: id !== null,
    staleTime: 0,
    refetchInterval: ({ state }) => (isOver(state.data) || state.error ? false : askAgainMilliseconds),
  });
  const succeeded = status.data?.state === 'Succeeded';
  const outcome = useQuery({ queryKey: ['operation', id, 'result'], queryFn: () => result(id!), enabled: succeeded, staleTime: Infinity });
  const resume = useMutation({
    mutationFn: () => take(api.POST('/api/v1/operations/{id}/resume', { params: { path: { id: id! } } })),
    onSuccess: () => status.refetch(),
  });
  useEffect(() => {
    if (id && outcome.data && !seen.current.has(id)) {
      seen.current.add(id);
      void onDone(outcome.data);
    }
  });
  return {
    start: () => {
      // The second of two clicks comes before the page shows that the first has begun.
      if (started.current > 0 && performance.now() - started.current < secondClickMilliseconds) return;
      started.current = performance.now();
      begin.mutate();
    },
    resume: () => resume.mutate(),
    isRunning: begin.isPending || (id !== null && !status.error && !isOver(status.data)),
    operation: id === null ? undefined : status.data,
    result: id === null ? undefined : outcome.data,
    error: begin.error ?? resume.error ?? status.error ?? outcome.error ?? (status.data?.problem ? problemOf(status.data.problem) : undefined),
    isResumable: status.data?.state === 'Failed' && id !== null,
  };
}
