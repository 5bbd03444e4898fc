import { Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { every } from '../../api/rows';
import { stageNames } from '../../components/stages';
import { useMe } from '../../identity/session';
import { due, later, ofStep, queues } from '../queues';
import { useMinute } from '../useNow';
import { Counts } from './Counts';
import { within } from './today';

/** What lies in the queues, what went against the gate, and where the cases stand. */
export default function SupervisorFloor() {
  const { t } = useTranslation('cases');
  const { today } = useMe();
  const minute = useMinute();
  const section = (id: string, counts: React.ComponentProps<typeof Counts>['counts']) => (
    <section aria-labelledby={id}>
      <Title order={2} id={id} mb="sm">{t(`landing.${id}`)}</Title>
      <Counts label={t(`landing.${id}`)} counts={counts} />
    </section>
  );
  return (
    <Stack gap="xl" mt="xl">
      {section('queues', [
        { label: t('landing.queueDue'), set: 'Cases', filter: due(minute), to: '/cases/queues' },
        ...Object.entries(queues).map(([name, step]) => ({ label: t(`landing.due.${step}`), set: 'Cases' as const, filter: due(minute, ofStep(step)), to: `/cases/queues/${name}` })),
        { label: t('landing.queueLater'), set: 'Cases', filter: later(minute), to: '/cases/queues' },
      ])}
      {section('watch', [
        { label: t('landing.brokenPromises'), set: 'Promises', filter: "status eq 'Broken'", to: '/cases/promises?status=Broken' },
        { label: t('landing.overridesToday'), set: 'ContactDecisions', filter: every('ContactDecisions', 'isOverridden eq true', within('ContactDecisions', 'at', today)), to: `/compliance/decisions?overridden=yes&at=${today}..${today}` },
        { label: t('landing.overrides'), set: 'ContactDecisions', filter: 'isOverridden eq true', to: '/compliance/decisions?overridden=yes' },
        { label: t('landing.onHold'), set: 'Cases', filter: every('Cases', 'isOnHold eq true', "stage ne 'Closed'"), to: '/cases?holds=yes' },
      ])}
      {section('stages', stageNames.filter((stage) => stage !== 'Referral').map((stage) => (
        { label: t(`common:stage.${stage}`), set: 'Cases' as const, filter: `stage eq '${stage}'` as const, to: `/cases?stage=${stage}` }
      )))}
    </Stack>
  );
}
