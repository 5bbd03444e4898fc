import classes from './Desk.module.css';

/** Of a table that scrolls sideways: what scrolls is reachable by keyboard, which makes it a region with a name. */
export const sideways = (label: string) => ({ className: classes.scroll, role: 'region', 'aria-label': label });
