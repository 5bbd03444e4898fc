import { lazy, Suspense, useEffect, useState } from 'react';

export interface Toast {
  message: string;
  undo?: { label: string; run: () => void };
}

const Toasts = lazy(() => import('./Toasts'));
const waiting: Toast[] = [];
let wake = () => {};

/** The result of the reader's own act that leaves no other trace. Never the only place of an error. */
export function toast(message: string, undo?: Toast['undo']) {
  waiting.push({ message, undo });
  wake();
}

export const takeToasts = () => waiting.splice(0);

/** Fetches the code for toasts with the first toast. */
export function ToastHost() {
  const [count, setCount] = useState(0);
  useEffect(() => {
    wake = () => setCount((before) => before + 1);
    return () => { wake = () => {}; };
  }, []);
  return count === 0 ? null : <Suspense><Toasts count={count} /></Suspense>;
}
