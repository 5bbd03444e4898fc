import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** Nothing to show: says why and what to do, with one button at most. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <Stack align="flex-start" gap="sm" py="xl">
      <Text maw="60ch">{children}</Text>
      {action}
    </Stack>
  );
}
