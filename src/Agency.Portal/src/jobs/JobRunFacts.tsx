import { Empty } from '../components/Empty';
import { List, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listRows } from '../api/lists';
import { DateText, InstantText } from '../components/DateText';
import { Facts } from '../components/Facts';
import { Pending } from '../components/Pending';
import { StatusBadge } from '../components/StatusBadge';
import { outcomeTones } from './outcomes';

/** One run with everything that failed in it. */
export function JobRunFacts({ id }: { id: string }) {
  const { t } = useTranslation('jobs');
  const query = useQuery({ ...listRows('JobRuns', { filter: `id eq ${id}`, top: 1 }), select: (answer) => answer.value[0] ?? null });
  return (
    <Pending query={query}>
      {(run) => run === null ? <Empty>{t('common:problem.http-404')}</Empty> : (
        <>
          <Facts
            rows={[
              [t('column.job'), <span key="j" className="ref">{run.job}</span>],
              [t('column.outcome'), <StatusBadge key="o" tone={outcomeTones[run.outcome]}>{t(`outcome.${run.outcome}`)}</StatusBadge>],
              [t('column.forDate'), <DateText key="f" value={run.forDate} />],
              [t('column.startedBy'), run.startedBy],
              [t('column.startedAt'), <InstantText key="s" value={run.startedAt} />],
              [t('column.endedAt'), <InstantText key="e" value={run.endedAt} />],
              [t('column.done'), run.done],
              [t('column.failed'), run.failed],
            ]}
          />
          {run.note && <><Title order={3} mt="lg" mb="xs">{t('column.note')}</Title><List spacing="xs" size="sm">{run.note.split('\n').map((line, index) => <List.Item key={index}>{line}</List.Item>)}</List></>}
        </>
      )}
    </Pending>
  );
}
