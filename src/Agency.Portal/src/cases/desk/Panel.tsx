import { Group, Kbd, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Desk.module.css';

export const panelNames = ['money', 'do', 'timeline', 'parties', 'claims'] as const;
export type PanelName = (typeof panelNames)[number];

export const panelId = (name: string) => `panel-${name}`;

interface Props {
  name: string;
  title: ReactNode;
  /** The key that leads here. */
  digit?: number;
  /** Beside the title. */
  tools?: ReactNode;
  children: ReactNode;
}

export function Panel({ name, title, digit, tools, children }: Props) {
  const heading = `${panelId(name)}-title`;
  return (
    <section id={panelId(name)} aria-labelledby={heading} tabIndex={-1} className={classes.panel} data-panel={name}>
      <Group justify="space-between" gap="xs" mb="xs">
        <Title order={2} id={heading} className={classes.title}>{digit && <Kbd size="xs" aria-hidden mr={6}>{digit}</Kbd>}{title}</Title>
        {tools}
      </Group>
      {children}
    </section>
  );
}
