import { Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { literal } from '../../api/odata';
import { every } from '../../api/rows';
import { useShown } from '../../components/Settled';
import { useMe } from '../../identity/session';
import { NextCaseButton } from '../NextCaseButton';
import { due, ofStep } from '../queues';
import { useMinute } from '../useNow';
import { Counts } from './Counts';
import { within } from './today';

/** A collector's day begins with the next case, which has focus on arrival; then the numbers of today and nothing else. */
export default function CollectorToday() {
  const { t } = useTranslation('cases');
  const { name, today } = useMe();
  const minute = useMinute();
  const button = useRef<HTMLButtonElement>(null);
  const isShown = useShown();
  useEffect(() => { if (isShown) button.current?.focus(); }, [isShown]);
  return (
    <Stack gap="xl" align="flex-start">
      <div><NextCaseButton buttonRef={button} /><Text size="sm" c="dimmed" mt="xs">{t('landing.nextNote')}</Text></div>
      <section aria-labelledby="today" style={{ width: '100%' }}>
        <Title order={2} id="today" mb="sm">{t('landing.today')}</Title>
        <Counts
          label={t('landing.today')}
          counts={[
            { label: t('landing.callsByMe'), set: 'Activities', filter: every('Activities', "kind eq 'Call'", `by eq ${literal(name)}`, within('Activities', 'at', today)), to: '/cases/queues' },
            { label: t('landing.queueDue'), set: 'Cases', filter: due(minute), to: '/cases/queues' },
            { label: t('landing.callbacksDue'), set: 'Cases', filter: due(minute, ofStep('CallbackDue')), to: '/cases/callbacks' },
            { label: t('landing.promisesDue'), set: 'Promises', filter: every('Promises', "status eq 'Open'", `dueOn eq ${today}`), to: `/cases/promises?status=Open&due=${today}..${today}` },
          ]}
        />
      </section>
    </Stack>
  );
}
