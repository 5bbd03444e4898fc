import { Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listRows } from '../api/lists';
import { problemText } from '../api/problem';

interface Props {
  kind: 'Affiliates' | 'Clients';
  label: string;
  id: string;
  name: string;
  value: string;
  error: string | undefined;
  onChange: (number: string) => void;
}

const firmsMax = 20;

/** A partner or a client, found by number or name as typed. */
export function FirmSelect({ kind, value, error, onChange, ...field }: Props) {
  const { t } = useTranslation('identity');
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<{ value: string; label: string }>();
  // What is chosen stands in the field as its own label: that is no search.
  const wanted = search === chosen?.label ? '' : search;
  const { data, error: problem } = useQuery({ ...listRows(kind, { search: wanted || undefined, sort: 'name', top: firmsMax }), placeholderData: keepPreviousData });
  const found = (data?.value ?? []).map(({ number, name }) => ({ value: number, label: `${name} (${number})` }));
  const choices = chosen && !found.some((choice) => choice.value === chosen.value) ? [chosen, ...found] : found;
  return (
    <Select
      {...field} searchable allowDeselect={false} data={choices} value={value || null} error={error ?? (problem ? problemText(problem, t) : undefined)}
      description={t('users.firmHint')} nothingFoundMessage={t('users.noFirm')} searchValue={search} onSearchChange={setSearch} filter={({ options }) => options}
      onChange={(number, choice) => { setChosen(choice ?? undefined); onChange(number ?? ''); }}
    />
  );
}
