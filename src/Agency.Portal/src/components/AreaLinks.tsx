import { Anchor, Group } from '@mantine/core';
import { Link, useLocation } from 'react-router';
import { useMe } from '../identity/session';

export interface AreaLink {
  to: string;
  text: string;
  permission?: string;
}

/** The pages of an area beside one another, under the heading. What the reader may not open is not there. */
export function AreaLinks({ label, links }: { label: string; links: AreaLink[] }) {
  const { pathname } = useLocation();
  const { permissions } = useMe();
  const shown = links.filter(({ permission }) => !permission || permissions.includes(permission));
  if (shown.length < 2) return null;
  // The longest address that ours begins with: a month of a run belongs to the runs.
  const current = shown.filter(({ to }) => pathname === to || pathname.startsWith(`${to}/`)).toSorted((one, other) => other.to.length - one.to.length)[0]?.to;
  return (
    <Group component="nav" aria-label={label} style={{ columnGap: 16, rowGap: 0 }} mb="md" data-no-print>
      {shown.map(({ to, text }) => (
        <Anchor key={to} component={Link} to={to} py={2} aria-current={current === to ? 'page' : undefined} fw={current === to ? 600 : undefined} c={current === to ? 'inherit' : undefined}>{text}</Anchor>
      ))}
    </Group>
  );
}
