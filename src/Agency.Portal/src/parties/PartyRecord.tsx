import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { listRows } from '../api/lists';
import { literal } from '../api/odata';
import type { Filter, Row, SetName } from '../api/rows';
import { ErrorState } from '../components/ErrorState';
import { PageHeader } from '../components/PageHeader';
import { NotFoundPage } from '../frame/NotFoundPage';
import classes from './Party.module.css';

interface Props<Set extends SetName> {
  set: Set;
  /** Absent for the only row that the reader may see. */
  number?: string;
  children: (row: Row<Set>) => ReactNode;
}

/** One row of a set as a page; somebody else's is not there. */
export function PartyRecord<Set extends 'Affiliates' | 'Clients' | 'Debtors'>({ set, number, children }: Props<Set>) {
  const { data, error, refetch } = useQuery(listRows(set, { filter: number ? (`number eq ${literal(number)}` satisfies Filter<'Clients'> as Filter<Set>) : undefined, top: 1 }));
  const row = data?.value[0];
  if (row) return children(row);
  if (error) return <><PageHeader title={number ?? ''} /><ErrorState error={error} onRetry={() => void refetch()} /></>;
  if (data) return <NotFoundPage />;
  return <><PageHeader title={number ?? ''} /><Skeleton height={160} /></>;
}

/** Names and what they are. */
export function Facts({ facts }: { facts: [string, ReactNode][] }) {
  return <dl className={classes.facts}>{facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value ?? '–'}</dd></div>)}</dl>;
}
