import { Group, SegmentedControl, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { countRows } from '../api/lists';
import { every } from '../api/rows';
import { DataGrid } from '../components/DataGrid';
import { Empty } from '../components/Empty';
import { PageHeader } from '../components/PageHeader';
import { NotFoundPage } from '../frame/NotFoundPage';
import { caseColumns, caseFilters } from './caseColumns';
import { NextCaseButton } from './NextCaseButton';
import { due, later, ofStep, queued, queues } from './queues';
import { useMinute } from './useNow';

const wholeQueue = 'all';

/** The queue as a list: what is due comes first, with why it is here and who has it. */
export default function QueuePage() {
  const { queue } = useParams();
  const step = queue === undefined ? undefined : queues[queue];
  if (queue !== undefined && !step) return <NotFoundPage />;
  return <Queue key={queue} name={queue} />;
}

function Queue({ name }: { name: string | undefined }) {
  const { t } = useTranslation('cases');
  const navigate = useNavigate();
  const minute = useMinute();
  const step = name && queues[name];
  const narrowed = step ? [ofStep(step)] : [];
  const dueNow = useQuery(countRows('Cases', due(minute, ...narrowed)));
  const dueLater = useQuery(countRows('Cases', later(minute, ...narrowed)));
  const column = caseColumns(t, Date.parse(minute));
  const filter = caseFilters(t);
  return (
    <>
      <PageHeader
        title={step ? t(`queue.title.${step}`) : t('queue.title.all')}
        note={dueNow.data !== undefined && dueLater.data !== undefined && t('queue.counts', { due: dueNow.data, later: dueLater.data })}
        actions={<NextCaseButton />}
      />
      <Group mb="sm" gap="sm" style={{ overflowX: 'auto' }}>
        <Text size="sm" id="queue-choice">{t('queue.which')}</Text>
        <SegmentedControl
          size="xs" aria-labelledby="queue-choice" value={name ?? wholeQueue} onChange={(next) => void navigate(next === wholeQueue ? '/cases/queues' : `/cases/queues/${next}`)}
          data={[{ value: wholeQueue, label: t('queue.all') }, ...Object.entries(queues).map(([value, each]) => ({ value, label: t(`step.${each}`) }))]}
        />
      </Group>
      <DataGrid
        set="Cases" name={t('queue.title.all')} always={every('Cases', queued, ...narrowed)} defaultSort="nextStepAt"
        columns={[column.number, column.debtor, column.step, column.stepAt, column.stage, column.open, column.currency, column.client, column.holder, column.country]}
        filters={[filter.stage, filter.client, filter.open, filter.stepAt]}
        empty={<Empty>{t('queue.empty')}</Empty>}
      />
    </>
  );
}
