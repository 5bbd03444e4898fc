import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { compileQuery } from '../../api/odata';
import type { GridColumn, GridFilter } from './types';

interface Props<Row> {
  set: string;
  columns: GridColumn<Row>[];
  filters?: GridFilter<Row>[];
  query: { filter?: string; search?: string; sort?: string };
  size?: 'xs' | 'sm';
  /** What goes out, where it is not what the screen shows. */
  label?: string;
}

/** The list as a file: every row that matches, in the order and with the columns of the screen. */
export function ExportMenu<Row>({ set, columns, filters, query, size = 'xs', label }: Props<Row>) {
  const { t } = useTranslation();
  const address = (format: 'csv' | 'xlsx') => `/api/v1/exports/${set}.${format}?${optionsOf(columns, query, filters)}`;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" size={size} leftSection={<IconDownload size={14} aria-hidden />}>{label ?? t('grid.export')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={address('xlsx')} download>{t('grid.exportXlsx')}</Menu.Item>
        <Menu.Item component="a" href={address('csv')} download>{t('grid.exportCsv')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** An amount is nothing without its currency: its column comes along, also when the screen says it in the header. */
export function optionsOf<Row>(columns: GridColumn<Row>[], { filter, search, sort }: Props<Row>['query'], filters: GridFilter<Row>[] = []): string {
  const all: [string, string][] = columns.flatMap(({ field, header, alsoExported = [] }) => [[field, header], ...alsoExported]);
  const chosen = [...new Map(all.toReversed()).entries()].toReversed();
  const currencies = columns.flatMap(({ kind, currencyField }) => (kind === 'money' && currencyField ? [currencyField as string] : []));
  for (const field of new Set(currencies)) if (!chosen.some(([name]) => name === field)) chosen.push([field, field]);
  const titles = chosen.map(([, header]) => `title=${encodeURIComponent(header)}`).join('&');
  const words = chosen.flatMap(([field]) => Object.entries(wordsOf(field, columns, filters)).map(([value, word]) => `&word=${encodeURIComponent(`${field}.${value}=${word}`)}`)).join('');
  return `${compileQuery({ filter, search, sort, select: chosen.map(([field]) => field) })}&${titles}${words}`;
}

/** A file says what the screen says: the words of the column, or those of the choice that filters it. */
function wordsOf<Row>(field: string, columns: GridColumn<Row>[], filters: GridFilter<Row>[]): Record<string, string> {
  const own = columns.find((column) => column.field === field)?.words;
  const choice = filters.find((filter) => filter.kind === 'choice' && (filter.field ?? filter.name) === field);
  return own ?? Object.fromEntries(choice?.options?.map(({ value, label }) => [value, label]) ?? []);
}
