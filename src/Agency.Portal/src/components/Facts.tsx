import type { ReactNode } from 'react';
import classes from './Facts.module.css';

/** Facts of a record: what it is called, and its value. What is undefined is left out. */
export function Facts({ rows }: { rows: [label: string, value: ReactNode | undefined][] }) {
  return (
    <dl className={classes.facts}>
      {rows.filter(([, value]) => value !== undefined).map(([label, value]) => (
        <div key={label}><dt>{label}</dt><dd>{value}</dd></div>
      ))}
    </dl>
  );
}
