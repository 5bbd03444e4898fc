import { Group, Text } from '@mantine/core';
import { IconLock, IconUser } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../frame/announce';
import { useNow } from '../useNow';
import type { Desk } from './desk';
import { clockFace, leaseOf, warnSeconds } from './lease';

const tickMilliseconds = 1_000;

/** Whose case it is at this moment. The last two minutes are said aloud once, not every second. */
export function LeaseText({ work }: { work: Desk['work'] }) {
  const { t } = useTranslation('cases');
  const lease = leaseOf(work, useNow(tickMilliseconds));
  const nearlyOver = lease.kind === 'mine' && lease.secondsLeft <= warnSeconds;
  const over = work.isMine && lease.kind === 'none';
  useEffect(() => { if (nearlyOver) announce(t('lease.nearlyOver'), 'alert'); }, [nearlyOver, t]);
  useEffect(() => { if (over) announce(t('lease.over'), 'alert'); }, [over, t]);

  if (lease.kind === 'mine') {
    return (
      <Group gap={4} c={nearlyOver ? 'held' : 'dimmed'}>
        <IconLock size={14} aria-hidden />
        <Text size="sm" component="span" className="num" role="timer" aria-live="off">{t('lease.mine', { left: clockFace(lease.secondsLeft) })}</Text>
      </Group>
    );
  }
  if (lease.kind === 'another') return <Group gap={4}><IconUser size={14} aria-hidden /><Text size="sm" fw={600}>{t('lease.another', { name: lease.name })}</Text></Group>;
  return over ? <Text size="sm" c="dimmed">{t('lease.over')}</Text> : null;
}
