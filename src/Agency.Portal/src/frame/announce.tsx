import { VisuallyHidden } from '@mantine/core';
import { useSyncExternalStore } from 'react';

type Urgency = 'polite' | 'alert';

const listeners = new Set<() => void>();
let messages: Record<Urgency, string> = { polite: '', alert: '' };

/** Says something to screen readers. Alerts interrupt: only for what is lost or about to be. */
export function announce(message: string, urgency: Urgency = 'polite') {
  // A repeated message must differ, or it is not spoken again.
  const repeated = messages[urgency] === message ? `${message}\u00a0` : message;
  messages = { ...messages, [urgency]: repeated };
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The only two live regions of the portal. */
export function LiveRegions() {
  const { polite, alert } = useSyncExternalStore(subscribe, () => messages);
  return (
    <>
      <VisuallyHidden role="status">{polite}</VisuallyHidden>
      <VisuallyHidden role="alert">{alert}</VisuallyHidden>
    </>
  );
}
