import type { ReactNode } from 'react';
import classes from './Desk.module.css';

// A part that scrolls must be reachable by keyboard, which makes it a region with a name.
const reachable = { role: 'region', tabIndex: 0 };

export function SidewaysScroll({ label, children }: { label: string; children: ReactNode }) {
  return <div className={classes.scroll} {...reachable} aria-label={label}>{children}</div>;
}
