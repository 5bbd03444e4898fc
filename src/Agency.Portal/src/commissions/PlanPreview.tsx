import { Alert, Select, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import { isProblem, problemText } from '../api/problem';
import type { components } from '../api/schema';
import { Empty } from '../components/Empty';
import { ErrorState } from '../components/ErrorState';
import { Money } from '../components/Money';
import { Table } from '../components/Table';
import { bandsFault } from '../fees/BandsEditor';
import { TryOn, useTryOn } from '../fees/TryOn';
import { usePlanChoices } from '../parties/useChoices';
import sides from '../payments/TwoSides.module.css';
import { locale } from '../text/locale';
import { isNegative } from '../text/money';
import { formatMonth, monthOf } from '../text/month';

type Preview = components['schemas']['PreviewCommissionPlan'];

const typingMilliseconds = 350;

/** What the version would have paid in past months, beside what was paid, from the code that will pay it. */
export function PlanPreview(version: Pick<Preview, 'number' | 'base' | 'rates'>) {
  const { t } = useTranslation(['commissions', 'fees']);
  const [months, setMonths] = useState('12');
  const on = useTryOn(version.number, usePlanChoices().choices);
  const isReady = on.number !== '' && !bandsFault(version.rates);
  // What stood in the form before it was whole is not asked for either, while the typing settles.
  const [key] = useDebouncedValue(isReady ? JSON.stringify({ ...version, number: on.number, months: Number(months) }) : '', typingMilliseconds);
  const query = useQuery({
    queryKey: ['commissions', 'plan-preview', key],
    queryFn: ({ signal }) => take(api.POST('/api/v1/commissions/plans/preview', { body: JSON.parse(key) as Preview, signal })),
    enabled: isReady && key !== '', placeholderData: keepPreviousData, staleTime: 0, retry: false,
  });
  return (
    <section aria-labelledby="preview" aria-busy={query.isFetching} className={sides.side} data-waiting={(isReady && query.isFetching) || undefined}>
      <Title order={2} id="preview" mb="xs">{t('planEditor.preview')}</Title>
      <Select label={t('fees:editor.months')} size="xs" w={200} mb="sm" allowDeselect={false} value={months} onChange={(next) => setMonths(next ?? '12')} data={['3', '6', '12', '24'].map((value) => ({ value, label: t('fees:editor.monthsOf', { count: Number(value) }) }))} />
      <TryOn {...on} />
      {!isReady && <Empty>{t('planEditor.previewNothing')}</Empty>}
      {isReady && query.error && (isProblem(query.error, 409) ? <Alert color="negative" variant="outline">{problemText(query.error, t)}</Alert> : <ErrorState error={query.error} onRetry={() => void query.refetch()} />)}
      {isReady && query.data && !query.error && (query.data.rows.length === 0 ? <Empty>{t('planEditor.previewNone')}</Empty> : <Rows preview={query.data} />)}
    </section>
  );
}

function Rows({ preview }: { preview: components['schemas']['PlanPreview'] }) {
  const { t } = useTranslation(['commissions', 'fees']);
  return (
    <Table name={t('planEditor.preview')} minWidth={680} verticalSpacing={4} horizontalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('column.affiliate')}</Table.Th>
          <Table.Th scope="col">{t('run.month')}</Table.Th>
          {(['collected', 'actual', 'proposed', 'difference'] as const).map((column) => <Table.Th key={column} scope="col" ta="right">{t(`fees:editor.${column}`)}</Table.Th>)}
          <Table.Th scope="col">{t('column.currency')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {preview.totals.map((total) => (
          <Table.Tr key={total.actual.currency} fw={600}>
            <Table.Td colSpan={2}>{t('fees:editor.total')}</Table.Td>
            <Amounts of={total} />
          </Table.Tr>
        ))}
        {preview.rows.map((row) => (
          <Table.Tr key={row.affiliateNumber + row.month + row.actual.currency}>
            <Table.Td>{row.affiliateName} <Text span c="dimmed" size="sm" className="ref">{row.affiliateNumber}</Text></Table.Td>
            <Table.Td>{formatMonth(monthOf(row.month), locale())}</Table.Td>
            <Amounts of={row} />
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Amounts({ of }: { of: components['schemas']['PlanPreviewTotal'] }) {
  return (
    <>
      {[of.collected, of.actual, of.proposed, of.difference].map((value, index) => (
        // The four columns have no other identity.
        // oxlint-disable-next-line react/no-array-index-key
        <Table.Td key={index} ta="right"><Money table value={value} state={isNegative(value.amount) ? 'reversed' : 'plain'} /></Table.Td>
      ))}
      <Table.Td>{of.actual.currency}</Table.Td>
    </>
  );
}
