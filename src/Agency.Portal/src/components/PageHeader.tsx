import { Group, Text, Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { usePageTitle } from '../frame/pageTitle';

interface Props {
  /** Also the title of the tab and the last part of the breadcrumb. */
  title: string;
  /** One line beneath: who, what, as of when. */
  note?: ReactNode;
  /** Badges beside the title. */
  marks?: ReactNode;
  /** Buttons on the right; one of them filled at most. */
  actions?: ReactNode;
  /** False where something else takes focus on arrival, such as "Next case". */
  takesFocus?: boolean;
}

// The address whose heading had focus last: a first load leaves focus where the browser puts it.
let arrivedAt = typeof location === 'undefined' ? '' : location.pathname;

export function PageHeader({ title, note, marks, actions, takesFocus = true }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  usePageTitle(title);
  useEffect(() => {
    if (pathname === arrivedAt) return;
    arrivedAt = pathname;
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [pathname, takesFocus]);
  return (
    <header>
      <div id={problemPlace} />
      <Group justify="space-between" align="flex-start" mb="md" gap="sm">
        <div style={{ minWidth: 0 }}>
          <Group gap="sm"><Title order={1} ref={heading} tabIndex={-1}>{title}</Title>{marks}</Group>
          {note && <Text component="div" c="dimmed" size="sm">{note}</Text>}
        </div>
        {actions && <Group gap="sm">{actions}</Group>}
      </Group>
    </header>
  );
}

/** Where a form of the page shows what is wrong: above the heading, so that it is read first. */
export const problemPlace = 'problems-of-page';
