import { Group, Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listRows } from '../api/lists';
import { literal } from '../api/odata';
import { every, type Row } from '../api/rows';
import { Money } from '../components/Money';

export type CaseRow = Row<'Cases'>;

const offeredMax = 8;
const typingMilliseconds = 250;

/** The case of a number that stands in the address. */
export const useCaseRow = (number: string | null) => useQuery({
  ...listRows('Cases', { filter: `number eq ${literal(number ?? '')}`, top: 1 }),
  enabled: Boolean(number),
  select: (answer) => answer.value[0] ?? null,
});

interface Props {
  id: string;
  error: string | undefined;
  chosen: CaseRow | null | undefined;
  /** Of the money, where it is there already: a case in another one cannot take it. */
  currency?: string;
  onChoose: (number: string | null) => void;
}

/** Found by number, debtor or client; each choice says what is still open. */
export function CasePicker({ id, error, chosen, currency, onChoose }: Props) {
  const { t } = useTranslation('payments');
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed, typingMilliseconds);
  const nameOf = (row: CaseRow) => `${row.number} ${row.debtorName}`;
  const search = asked && chosen && asked === nameOf(chosen) ? '' : asked.trim();
  const found = useQuery({ ...listRows('Cases', { filter: currency ? every('Cases', `currency eq ${literal(currency)}`) : undefined, search: search || undefined, top: offeredMax }), placeholderData: keepPreviousData });
  const rows = [...(chosen ? [chosen] : []), ...(found.data?.value ?? []).filter(({ number }) => number !== chosen?.number)];
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return (
    <Select
      id={id}
      label={t('form.case')}
      description={t('form.caseHint')}
      error={error}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('form.caseClear') }}
      data={rows.map((row) => ({ value: row.number, label: nameOf(row) }))}
      filter={({ options }) => options}
      value={chosen?.number ?? null}
      onChange={onChoose}
      onSearchChange={setTyped}
      nothingFoundMessage={found.isFetching ? undefined : t('form.caseNone')}
      comboboxProps={{ shadow: 'md' }}
      // The list itself scrolls: a scrolling box around it would be one that no key reaches.
      withScrollArea={false}
      styles={{ options: { maxHeight: 340, overflowY: 'auto' } }}
      renderOption={({ option }) => {
        const row = byNumber.get(option.value);
        if (!row) return option.label;
        return (
          <Group justify="space-between" wrap="nowrap" w="100%" gap="sm">
            <div style={{ minWidth: 0 }}>
              <Text size="sm" truncate><span className="ref">{row.number}</span> {row.debtorName}</Text>
              <Text size="xs" c="dimmed" truncate>{row.clientName}</Text>
            </div>
            <Text size="sm" span style={{ whiteSpace: 'nowrap' }}>{t('form.open')} <Money value={{ amount: row.principalOpen, currency: row.currency }} /></Text>
          </Group>
        );
      }}
    />
  );
}
