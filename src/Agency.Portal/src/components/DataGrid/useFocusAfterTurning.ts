import { useEffect, useRef, type RefObject } from 'react';

/** New rows take away the row that had focus; the reader then stands at the first of them instead of at the top of the page. */
export function useFocusAfterTurning(table: RefObject<HTMLTableElement | null>, rows: unknown[] | undefined) {
  const hadFocus = useRef(false);
  useEffect(() => {
    const remember = () => { hadFocus.current = table.current?.contains(document.activeElement) ?? false; };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, [table]);
  useEffect(() => {
    if (!hadFocus.current || document.activeElement !== document.body) return;
    const region = table.current?.closest<HTMLElement>('[role="region"]');
    region?.scrollTo({ top: 0 });
    region?.focus({ preventScroll: true });
  }, [table, rows]);
}
