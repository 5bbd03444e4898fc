import { Anchor, Skeleton } from '@mantine/core';
import type { DataTableColumn } from 'mantine-datatable';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { DateText, InstantText } from '../DateText';
import { Money } from '../Money';
import { Percent } from '../Percent';
import { HeaderButton } from './HeaderButton';
import type { GridColumn } from './types';
import type { GridState } from './useGridState';

/** Rows that stand in until the first ones arrive, at their true height. */
export const waitingRows = Array.from({ length: 12 }, (_, index) => ({ waitingRow: index }));
const isWaiting = (row: object): row is { waitingRow: number } => 'waitingRow' in row;

export const keyOf = (row: object, idField: string): string =>
  isWaiting(row) ? `waiting-${row.waitingRow}` : String((row as Record<string, unknown>)[idField]);

export function toLibraryColumns<Row extends object>(columns: GridColumn<Row>[], state: GridState): DataTableColumn<Row>[] {
  return columns.map((column, index) => {
    const title = column.kind === 'money' && column.currency ? `${column.header}, ${column.currency}` : column.header;
    return {
      accessor: column.field,
      title: column.sortable === false ? title : <HeaderButton field={column.field} sort={state.sort} onSort={(sort) => state.change({ sort })}>{title}</HeaderButton>,
      textAlign: column.kind === 'money' || column.kind === 'number' || column.kind === 'percent' ? 'right' : 'left',
      width: column.width,
      pinned: index === 0 ? 'left' : undefined,
      ellipsis: true,
      footer: column.footer,
      render: (row) => (isWaiting(row) ? <Skeleton height={10} width="70%" /> : cell(column, row)),
    };
  });
}

function cell<Row extends object>(column: GridColumn<Row>, row: Row): ReactNode {
  const shown = column.render ? column.render(row) : plain(column, row);
  return column.to ? <Anchor component={Link} to={column.to(row)} data-row-link>{shown}</Anchor> : shown;
}

function plain<Row extends object>(column: GridColumn<Row>, row: Row): ReactNode {
  const value = row[column.field] as string | null | undefined;
  switch (column.kind) {
    case 'money': {
      const currency = column.currency ?? String(row[column.currencyField ?? ('currency' as keyof Row)]);
      return <Money table value={value === null || value === undefined ? undefined : { amount: value, currency }} />;
    }
    case 'percent':
      return <Percent value={value} />;
    case 'date':
      return <DateText value={value} />;
    case 'instant':
      return <InstantText value={value} />;
    case 'reference':
      return <span className="ref">{value ?? '–'}</span>;
    default:
      return value ?? '–';
  }
}
