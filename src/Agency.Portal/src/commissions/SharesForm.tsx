import { ActionIcon, Alert, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import { listRows } from '../api/lists';
import { isProblem, problemText } from '../api/problem';
import type { components } from '../api/schema';
import { DateField } from '../components/DateField';
import { DateText } from '../components/DateText';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { Money } from '../components/Money';
import { Table } from '../components/Table';
import { toast } from '../frame/toast';
import { useMe } from '../identity/session';
import { isNegative } from '../text/money';

type Schemas = components['schemas'];

const affiliatesMax = 200;
const typingMilliseconds = 350;

interface Row {
  affiliate: string;
  percent: string;
}

/** A share per partner, from a day on. What is restated by it stands below, before it is. */
export function SharesForm({ page }: { page: Schemas['AttributionPage'] }) {
  const { t } = useTranslation('commissions');
  const client = useQueryClient();
  const { today } = useMe();
  const { data: affiliates } = useQuery(listRows('Affiliates', { sort: 'name', top: affiliatesMax }));
  const choices = (affiliates?.value ?? []).map(({ number, name }) => ({ value: number, label: `${name} (${number})` }));
  const form = useApiForm({
    initial: {
      effectiveFrom: today, reason: '',
      rows: page.today.map((share): Row => ({ affiliate: share.affiliateNumber, percent: share.percent.replace(/\.0+$/, '') })),
    },
    check: ({ effectiveFrom, reason }) => ({
      ...(!effectiveFrom && { effectiveFrom: t('shares.effectiveFrom') }),
      ...(!reason.trim() && { reason: t('shares.reason') }),
    }),
    submit: ({ effectiveFrom, reason, rows }, { idempotencyKey }) => take(api.POST('/api/v1/commissions/attribution/{caseNumber}', {
      params: { path: { caseNumber: page.caseNumber }, header: { 'Idempotency-Key': idempotencyKey } },
      body: { caseNumber: page.caseNumber, effectiveFrom, shares: sharesOf(rows), reason: reason.trim() },
    })),
    onDone: async () => {
      form.change({ reason: '' });
      await Promise.all(['list', 'commissions', 'payments', 'ledger'].map((area) => client.invalidateQueries({ queryKey: [area] })));
      toast(t('shares.done'));
    },
  });
  const { rows, effectiveFrom } = form.values;
  const setRow = (index: number, next: Partial<Row>) => form.change({ rows: rows.map((row, at) => (at === index ? { ...row, ...next } : row)) });
  return (
    <ApiForm form={form}>
      <Stack gap="md" maw={720}>
        <DateField label={t('shares.effectiveFrom')} {...form.field('effectiveFrom')} />
        {rows.map((row, index) => (
          <Group key={index} align="flex-end" wrap="nowrap">
            <Select
              style={{ flex: 1 }} label={t('shares.partner')} placeholder={t('shares.choose')} searchable data={choices} value={row.affiliate || null}
              onChange={(value) => setRow(index, { affiliate: value ?? '' })}
            />
            <TextInput w={120} label={t('shares.percent')} inputMode="decimal" value={row.percent} onChange={(event) => setRow(index, { percent: event.currentTarget.value })} />
            <ActionIcon
              variant="default" size={36} aria-label={t('shares.remove', { name: choices.find(({ value }) => value === row.affiliate)?.label ?? '' })}
              onClick={() => form.change({ rows: rows.filter((_, at) => at !== index) })}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Group><Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => form.change({ rows: [...rows, { affiliate: '', percent: '' }] })}>{t('shares.add')}</Button></Group>
        <TextInput label={t('shares.reason')} {...form.field('reason')} />
        <Effect caseNumber={page.caseNumber} effectiveFrom={effectiveFrom} rows={rows} />
        <Group><SubmitButton form={form}>{t('shares.submit')}</SubmitButton></Group>
      </Stack>
    </ApiForm>
  );
}

const sharesOf = (rows: Row[]): Schemas['ShareEntry'][] =>
  rows.filter(({ affiliate }) => affiliate).map(({ affiliate, percent }) => ({ affiliateNumber: affiliate, percent: percent.replace(',', '.').trim() || '0' }));

function Effect({ caseNumber, effectiveFrom, rows }: { caseNumber: string; effectiveFrom: string; rows: Row[] }) {
  const { t } = useTranslation('commissions');
  const [asked] = useDebouncedValue(JSON.stringify({ caseNumber, effectiveFrom, shares: sharesOf(rows) }), typingMilliseconds);
  const preview = useQuery({
    queryKey: ['commissions', 'attribution', 'preview', asked],
    queryFn: ({ signal }) => take(api.POST('/api/v1/commissions/attribution/{caseNumber}/preview', {
      params: { path: { caseNumber } }, body: JSON.parse(asked) as Schemas['PreviewAttribution'], signal,
    })),
    enabled: Boolean(effectiveFrom) && rows.length > 0,
    staleTime: 0,
  });
  if (isProblem(preview.error)) return <Alert color="negative" variant="outline">{problemText(preview.error, t)}</Alert>;
  if (!preview.data) return null;
  if (preview.data.lines.length === 0) return <Text size="sm">{t('shares.effectNone')}</Text>;
  return (
    <section aria-label={t('shares.effect')}>
      <Text fw={500} size="sm">{t('shares.effect')}</Text>
      <Table name={t('shares.effect')} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('column.payment')}</Table.Th><Table.Th scope="col">{t('column.date')}</Table.Th><Table.Th scope="col">{t('shares.partner')}</Table.Th>
            <Table.Th scope="col" ta="right">{t('column.commission')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {preview.data.lines.map((line, index) => (
            <Table.Tr key={index}>
              <Table.Td><span className="ref">{line.paymentNumber}</span></Table.Td>
              <Table.Td><DateText value={line.receivedOn} /></Table.Td>
              <Table.Td>{line.affiliateName}</Table.Td>
              <Table.Td ta="right"><Money table value={line.amount} state={isNegative(line.amount.amount) ? 'reversed' : 'plain'} /></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          {preview.data.totals.map((total) => (
            <Table.Tr key={total.affiliateName}>
              <Table.Th scope="row" colSpan={3} ta="left">{t('shares.total')}, {total.affiliateName}</Table.Th>
              <Table.Td ta="right"><Money value={total.amount} /></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tfoot>
      </Table>
    </section>
  );
}
