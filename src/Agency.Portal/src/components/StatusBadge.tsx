import { Badge } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCircle, IconClock, IconX, type TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Hue } from '../theme/colors';

/** What a status means to the reader; the word itself comes from the area. */
export type Tone = 'neutral' | 'busy' | 'good' | 'waiting' | 'bad';

const tones: Record<Tone, { color: Hue; icon: TablerIcon }> = {
  neutral: { color: 'slate', icon: IconCircle },
  busy: { color: 'brand', icon: IconClock },
  good: { color: 'positive', icon: IconCheck },
  waiting: { color: 'held', icon: IconClock },
  bad: { color: 'negative', icon: IconAlertTriangle },
};

export function StatusBadge({ tone, ended = false, children }: { tone: Tone; ended?: boolean; children: ReactNode }) {
  const { color, icon } = tones[tone];
  const Icon = ended ? IconX : icon;
  return <Badge color={color} leftSection={<Icon size={12} aria-hidden />}>{children}</Badge>;
}
