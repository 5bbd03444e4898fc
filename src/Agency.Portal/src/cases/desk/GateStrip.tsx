import { Button, Text } from '@mantine/core';
import { IconBan, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { gateWords } from '../../compliance/gateWords';
import { useMe } from '../../identity/session';
import { locale } from '../../text/locale';
import { useNow } from '../useNow';
import type { Gate } from './desk';
import classes from './Desk.module.css';

const tickMilliseconds = 15_000;

/** The gate speaks first: what may be done per channel, until when, or which rule is against it and from when it would not be. */
export function GateStrip({ gate, debtorZone, onOverride }: { gate: Gate[]; debtorZone: string; onOverride?: () => void }) {
  const { t } = useTranslation('compliance');
  const { timeZone } = useMe();
  const now = useNow(tickMilliseconds);
  if (gate.length === 0) return <Text size="sm" my="xs">{t('gate.closed')}</Text>;
  return (
    <ul className={classes.gate} aria-label={t('gate.title')}>
      {gate.map((answer) => {
        const { verdict, detail } = gateWords(answer, { now, timeZone, debtorZone, locale: locale() }, t);
        return (
          <li key={answer.channel}>
            {answer.isAllowed ? <IconCheck size={16} aria-hidden className={classes.allowed} /> : <IconBan size={16} aria-hidden className={classes.refused} />}
            <div>
              <Text span fw={600} size="sm">{t(`channel.${answer.channel}`)}</Text>{' '}
              <Text span size="sm">{verdict}</Text>
              {detail && <Text size="xs" c="dimmed">{detail}</Text>}
            </div>
            {answer.channel === 'Call' && answer.canOverride && onOverride && <Button size="compact-xs" mih={24} flex="none" variant="default" onClick={onOverride}>{t('gate.override')}</Button>}
          </li>
        );
      })}
    </ul>
  );
}
