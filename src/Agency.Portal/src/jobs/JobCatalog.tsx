import { Button, Text } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api, take } from '../api/client';
import { listRows } from '../api/lists';
import { literal } from '../api/odata';
import type { components } from '../api/schema';
import { DateText, InstantText } from '../components/DateText';
import { Pending } from '../components/Pending';
import { StatusBadge } from '../components/StatusBadge';
import { Table } from '../components/Table';
import { useMay } from '../identity/session';
import { outcomeTones } from './outcomes';
import { RunJob } from './RunJob';

type Schemas = components['schemas'];

export function JobCatalog() {
  const query = useQuery({ queryKey: ['jobs', 'catalog'], queryFn: ({ signal }) => take(api.GET('/api/v1/jobs', { signal })) });
  return <Pending query={query} rows={4}>{(jobs) => <Catalog jobs={jobs} />}</Pending>;
}

function Catalog({ jobs }: { jobs: Schemas['JobView'][] }) {
  const { t } = useTranslation('jobs');
  const may = useMay('jobs.run');
  const [query, setQuery] = useSearchParams();
  const chosen = jobs.find(({ name }) => name === query.get('job'))?.name;
  // With the job goes the operation that runs it: the address leads back to both, and closing leaves neither.
  const choose = (job: string | undefined) => setQuery((before) => new URLSearchParams([...before].filter(([name]) => name !== 'job' && name !== 'operation').concat(job ? [['job', job]] : [])), { preventScrollReset: true });
  const last = useQueries({
    queries: jobs.map(({ name }) => listRows('JobRuns', { filter: `job eq ${literal(name)}`, sort: '-startedAt', top: 1 })),
    combine: (answers) => answers.map(({ data }) => data?.value[0]),
  });
  return (
    <>
      <Table name={t('column.job')} minWidth={720} maw={1200} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr><Table.Th scope="col">{t('column.job')}</Table.Th><Table.Th scope="col">{t('column.lastRun')}</Table.Th><Table.Th scope="col">{t('column.nextAt')}</Table.Th>{may && <Table.Th scope="col"><Text span visibleFrom="xs" inherit>{t('column.byHand')}</Text></Table.Th>}</Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {jobs.map((job, index) => {
            const run = last[index];
            return (
              <Table.Tr key={job.name}>
                <Table.Td><span className="ref">{job.name}</span><Text size="sm" c="dimmed">{t(`does.${job.name}`, { defaultValue: job.does })}</Text></Table.Td>
                <Table.Td>{run ? <><StatusBadge tone={outcomeTones[run.outcome]}>{t(`outcome.${run.outcome}`)}</StatusBadge> <Text size="sm" c="dimmed"><DateText value={run.forDate} /></Text></> : t('never')}</Table.Td>
                <Table.Td><InstantText value={job.nextAt} /></Table.Td>
                {may && <Table.Td><Button size="xs" variant="default" leftSection={<IconPlayerPlay size={14} aria-hidden />} aria-label={t('runNamed', { name: job.name })} onClick={() => choose(job.name)}>{t('runNow')}</Button></Table.Td>}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      {may && chosen && <RunJob key={chosen} name={chosen} onClose={() => choose(undefined)} />}
    </>
  );
}
