import { Skeleton, Stack } from '@mantine/core';
import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { createContext, Suspense, useContext, useEffect, useState, type ReactNode } from 'react';
import classes from './Settled.module.css';

const Shown = createContext(true);

/** Whether what is asked is seen: what is not drawn yet cannot take focus. */
export const useShown = () => useContext(Shown);

/** Parts that arrive together: nothing shows until all of them have what they asked for first, so that none pushes another down. */
export function Settled({ children }: { children: ReactNode }) {
  const [isSettled, setSettled] = useState(false);
  return (
    <div className={classes.frame} aria-busy={!isSettled}>
      {!isSettled && <Waiting />}
      <Suspense>
        <div className={isSettled ? undefined : classes.unseen}><Shown value={isSettled}>{children}</Shown></div>
        {!isSettled && <Watch onSettled={() => setSettled(true)} />}
      </Suspense>
    </div>
  );
}

function Watch({ onSettled }: { onSettled: () => void }) {
  const client = useQueryClient();
  const fetching = useIsFetching();
  useEffect(() => {
    if (client.isFetching() === 0) onSettled();
  }, [client, fetching, onSettled]);
  return null;
}

function Waiting() {
  return <Stack className={classes.waiting}>{[320, 480, 400].map((width) => <Skeleton key={width} height={24} width={width} maw="100%" />)}</Stack>;
}
