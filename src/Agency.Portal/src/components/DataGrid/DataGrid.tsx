import { Button, Group, Text } from '@mantine/core';
import { DataTable } from 'mantine-datatable';
import 'mantine-datatable/styles.css';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Filter, Property, Row, SetName, Sort } from '../../api/rows';
import { announce } from '../../frame/announce';
import { useDensity } from '../../frame/useDensity';
import { Empty } from '../Empty';
import { ErrorState } from '../ErrorState';
import { keyOf, toLibraryColumns, waitingRows } from './cells';
import { ColumnChooser } from './ColumnChooser';
import classes from './DataGrid.module.css';
import { ExportMenu } from './ExportMenu';
import { GridFilters } from './GridFilters';
import { GridFooter } from './GridFooter';
import { describeHeader } from './HeaderButton';
import type { GridColumn, GridFilter } from './types';
import { useFocusAfterTurning } from './useFocusAfterTurning';
import { useGridKeys } from './useGridKeys';
import { useGridRows } from './useGridRows';
import { useGridState } from './useGridState';

interface Props<Set extends SetName> {
  /** Entity set under `/odata`. */
  set: Set;
  /** What the list is, for screen readers and messages: "Cases". */
  name: string;
  columns: GridColumn<Row<Set>>[];
  filters?: GridFilter<Row<Set>>[];
  /** OData filter that always holds on this page. */
  always?: Filter<Set>;
  /** Property, with a minus for descending. */
  defaultSort?: Sort<Set>;
  /** What tells rows apart; `number` unless told otherwise. */
  idField?: Property<Set>;
  /** False where the set knows no `$search`. */
  searchable?: boolean;
  /** "Nothing yet": what to do, with one button. */
  empty?: ReactNode;
  /** `O`: a look without leaving, usually by setting the parameter of a ParamDrawer. */
  onPeek?: (row: Row<Set>) => void;
  /** Makes rows selectable; shown above the rows while some are chosen. */
  bulk?: (rows: Row<Set>[], clear: () => void) => ReactNode;
  /** Name of the checkbox of a row: "Select C-2026-00417". */
  selectName?: (row: Row<Set>) => string;
}

export function DataGrid<Set extends SetName>({
  set, name, columns, filters = [], always, defaultSort, idField = 'number' as Property<Set>, searchable = true, empty, onPeek, bulk, selectName,
}: Props<Set>) {
  const { t } = useTranslation();
  const state = useGridState(filters.map((filter) => filter.name), defaultSort);
  const grid = useGridRows(set, filters, always, state);
  const density = useDensity();
  const table = useRef<HTMLTableElement>(null);
  const setTable = useCallback((element: HTMLTableElement | null) => { table.current = element; }, []);
  const [selected, setSelected] = useState<Row<Set>[]>([]);
  const chosen = state.columns ?? columns.filter(({ optional }) => !optional).map(({ field }) => field);
  const shown = columns.filter(({ field }, index) => index === 0 || chosen.includes(field));
  const toggle = (row: Row<Set>) => setSelected((before) => (before.includes(row) ? before.filter((other) => other !== row) : [...before, row]));

  useEffect(() => describeHeader(table.current));
  useFocusAfterTurning(table, grid.rows);
  useEffect(() => { if (grid.count !== undefined) announce(t('grid.counted', { name, count: grid.count })); }, [grid.count, name, t]);
  useGridKeys({ table, rows: grid.rows ?? [], onPeek, onSelect: bulk && toggle, newer: state.newer, older: grid.next ? () => state.older(grid.next!) : undefined });

  const selection = bulk && grid.rows ? {
    selectedRecords: selected,
    onSelectedRecordsChange: setSelected,
    allRecordsSelectionCheckboxProps: { 'aria-label': t('grid.selectAll') },
    getRecordSelectionCheckboxProps: (row: Row<Set>) => ({ 'aria-label': selectName?.(row) ?? t('grid.select', { row: keyOf(row, idField) }) }),
  } : {};

  return (
    <section aria-label={name} aria-busy={grid.waiting} className={classes.grid} data-density={density}>
      <GridFilters filters={filters} state={state} searchable={searchable} columnChooser={(
        <>
          <ColumnChooser columns={columns} chosen={chosen} onChange={(cols) => state.change({ cols }, true)} />
          <ExportMenu set={set} columns={shown} filters={filters} query={grid.query} />
        </>
      )} />
      {bulk && selected.length > 0 && <Group className={classes.bulk} role="status"><Text>{t('grid.selected', { count: selected.length })}</Text>{bulk(selected, () => setSelected([]))}</Group>}
      <div className={classes.progress} data-waiting={grid.waiting || undefined} />
      {grid.error && <ErrorState error={grid.error} onRetry={grid.retry} />}
      {grid.rows?.length === 0
        ? nothing()
        : (!grid.error || grid.rows) && (
          <DataTable<Row<Set>>
            records={grid.rows ?? (waitingRows as unknown as Row<Set>[])}
            idAccessor={(row) => keyOf(row, idField)}
            columns={toLibraryColumns(shown, state)}
            tableRef={setTable}
            scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t('grid.region', { name }) } as object, type: 'auto', offsetScrollbars: 'present' }}
            customRowAttributes={(_, index) => ({ 'data-row': index, tabIndex: -1 })}
            highlightOnHover
            highlightOnHoverColor={{ light: 'var(--agency-row-hover)', dark: 'var(--agency-row-hover)' }}
            classNames={{ header: classes.header }}
            verticalSpacing={0}
            height="auto"
            {...selection}
          />
        )}
      <GridFooter shown={grid.rows?.length ?? 0} count={grid.count} newer={state.newer} older={grid.next ? () => state.older(grid.next!) : undefined} onNearOlder={grid.fetchNext} />
    </section>
  );

  function nothing() {
    if (!state.hasFilter) return empty ?? <Empty>{t('grid.nothingYet')}</Empty>;
    return <Empty action={<Button variant="default" size="xs" onClick={state.clear}>{t('grid.clear')}</Button>}>{t('grid.nothingMatches')}</Empty>;
  }
}
