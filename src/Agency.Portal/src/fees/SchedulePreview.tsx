import { Alert, List, Select, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import { isProblem, problemText } from '../api/problem';
import type { components } from '../api/schema';
import { Count } from '../components/Count';
import { Empty } from '../components/Empty';
import { ErrorState } from '../components/ErrorState';
import { Money } from '../components/Money';
import { Table } from '../components/Table';
import { useScheduleChoices } from '../parties/useChoices';
import sides from '../payments/TwoSides.module.css';
import { isNegative } from '../text/money';
import { TryOn, useTryOn } from './TryOn';

type Preview = components['schemas']['PreviewFeeSchedule'];

const typingMilliseconds = 350;

/** What the version would have charged on the payments of past months, beside what was charged, from the code that will charge it. */
export function SchedulePreview({ rules, ...version }: { number: string; rules: Preview['rules'] | undefined; vatPercent: string }) {
  const { t } = useTranslation('fees');
  const [months, setMonths] = useState('12');
  const on = useTryOn(version.number, useScheduleChoices().choices);
  const isReady = on.number !== '' && rules !== undefined;
  // What stood in the form before it was whole is not asked for either, while the typing settles.
  const [key] = useDebouncedValue(isReady ? JSON.stringify({ ...version, number: on.number, rules, months: Number(months) }) : '', typingMilliseconds);
  const query = useQuery({
    queryKey: ['fees', 'schedule-preview', key],
    queryFn: ({ signal }) => take(api.POST('/api/v1/fees/schedules/preview', { body: JSON.parse(key) as Preview, signal })),
    enabled: isReady && key !== '', placeholderData: keepPreviousData, staleTime: 0, retry: false,
  });
  return (
    <section aria-labelledby="preview" aria-busy={query.isFetching} className={sides.side} data-waiting={(isReady && query.isFetching) || undefined}>
      <Title order={2} id="preview" mb="xs">{t('editor.preview')}</Title>
      <Select label={t('editor.months')} size="xs" w={200} mb="sm" allowDeselect={false} value={months} onChange={(next) => setMonths(next ?? '12')} data={['3', '6', '12', '24'].map((value) => ({ value, label: t('editor.monthsOf', { count: Number(value) }) }))} />
      <TryOn {...on} />
      {!isReady && <Empty>{t('editor.previewNothing')}</Empty>}
      {isReady && query.error && (isProblem(query.error, 409) ? <Alert color="negative" variant="outline">{problemText(query.error, t)}</Alert> : <ErrorState error={query.error} onRetry={() => void query.refetch()} />)}
      {isReady && query.data && !query.error && (query.data.rows.length === 0 ? <Empty>{t('editor.previewNone')}</Empty> : <Rows preview={query.data} />)}
    </section>
  );
}

function Rows({ preview }: { preview: components['schemas']['SchedulePreview'] }) {
  const { t } = useTranslation('fees');
  return (
    <>
      <Table name={t('editor.preview')} minWidth={680} verticalSpacing={4} horizontalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('editor.client')}</Table.Th>
            {(['payments', 'collected', 'actual', 'proposed', 'difference'] as const).map((column) => <Table.Th key={column} scope="col" ta="right">{t(`editor.${column}`)}</Table.Th>)}
            <Table.Th scope="col">{t('editor.currency')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {preview.rows.map((row) => (
            <Table.Tr key={row.clientNumber + row.actual.currency}>
              <Table.Td>{row.clientName} <Text span c="dimmed" size="sm" className="ref">{row.clientNumber}</Text></Table.Td>
              <Table.Td ta="right"><Count value={row.payments} /></Table.Td>
              {([row.collected, row.actual, row.proposed, row.difference]).map((value, index) => (
                // The four columns have no other identity.
                // oxlint-disable-next-line react/no-array-index-key
                <Table.Td key={index} ta="right"><Money table value={value} state={isNegative(value.amount) ? 'reversed' : 'plain'} /></Table.Td>
              ))}
              <Table.Td>{row.actual.currency}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Title order={3} mt="md" mb={4}>{t('editor.found')}</Title>
      <List size="sm">
        {preview.rules.map((rule) => <List.Item key={rule.number}>{t('editor.foundBy', { number: rule.number, name: rule.name, count: rule.payments })}</List.Item>)}
      </List>
    </>
  );
}
