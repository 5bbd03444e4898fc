import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { meQuery } from '../identity/session';

/** The agency's clock, ticking: the difference to the clock of this computer was seen when the session was read. */
export function useNow(everyMilliseconds: number): number {
  const { data: me, dataUpdatedAt } = useQuery(meQuery);
  const [own, setOwn] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setOwn(Date.now()), everyMilliseconds);
    return () => clearInterval(timer);
  }, [everyMilliseconds]);
  return me ? Date.parse(me.now) + Math.max(own - dataUpdatedAt, 0) : own;
}

const minute = 60_000;

/** To the minute, so that a list that asks for "due now" is not asked anew with every render. */
export function useMinute(): string {
  return new Date(Math.floor(useNow(minute / 4) / minute) * minute).toISOString();
}
