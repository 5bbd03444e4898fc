import { Button, Group, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterControl } from './FilterControl';
import type { ShownFilter } from './types';
import type { GridState } from './useGridState';

const typingMilliseconds = 300;

interface Props {
  filters: ShownFilter[];
  state: GridState;
  searchable: boolean;
  columnChooser: ReactNode;
}

/** Above the rows and not in their headers, where a button inside a header confuses screen readers. */
export function GridFilters({ filters, state, searchable, columnChooser }: Props) {
  const { t } = useTranslation();
  return (
    <Group gap="sm" mb="xs" role="search" data-filter-bar>
      {searchable && <SearchField key={state.search} value={state.search} onSearch={(q) => state.change({ q })} />}
      {filters.map((filter) => (
        <FilterControl key={filter.name} filter={filter} value={state.values[filter.name] ?? ''} onChange={(value) => state.change({ [filter.name]: value })} />
      ))}
      {state.hasFilter && <Button variant="subtle" size="xs" onClick={state.clear}>{t('grid.clear')}</Button>}
      <div style={{ flex: 1 }} />
      {columnChooser}
    </Group>
  );
}

function SearchField({ value, onSearch }: { value: string; onSearch: (value: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed === value) return undefined;
    const timer = setTimeout(() => onSearch(typed), typingMilliseconds);
    return () => clearTimeout(timer);
  }, [typed, value, onSearch]);
  return (
    <TextInput
      data-find size="xs" w={220} type="search" aria-label={t('grid.search')} placeholder={t('grid.search')} leftSection={<IconSearch size={14} aria-hidden />}
      value={typed} onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
