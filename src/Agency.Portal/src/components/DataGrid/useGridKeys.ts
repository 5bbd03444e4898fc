import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, type Command } from '../../commands/registry';

interface Keys<Row> {
  table: RefObject<HTMLTableElement | null>;
  rows: Row[];
  onPeek?: (row: Row) => void;
  onSelect?: (row: Row) => void;
  newer?: () => void;
  older?: () => void;
}

/** J and K move the real focus from row to row, so that a screen reader reads along and Enter opens the link by itself. */
export function useGridKeys<Row>({ table, rows, onPeek, onSelect, newer, older }: Keys<Row>) {
  const { t } = useTranslation();
  const key = (id: string, keys: string[], run: (() => void) | undefined): Command | undefined =>
    run && { id: `list.${id}`, label: t(`grid.key.${id}`), keys, context: 'list', inPalette: false, run };

  useCommand(key('next', ['j', 'arrowdown'], () => step(1)));
  useCommand(key('previous', ['k', 'arrowup'], () => step(-1)));
  useCommand(key('open', ['enter'], () => rowElement(focusedIndex())?.querySelector<HTMLElement>('[data-row-link]')?.click()));
  useCommand(key('peek', ['o'], onPeek && (() => withFocused(onPeek))));
  useCommand(key('select', ['x'], onSelect && (() => withFocused(onSelect))));
  useCommand(key('filter', ['f'], () => document.querySelector<HTMLElement>('[data-filter-bar] button, [data-filter-bar] input')?.focus()));
  useCommand(key('newer', ['['], newer));
  useCommand(key('older', [']'], older));

  const rowElement = (index: number) => table.current?.querySelector<HTMLElement>(`tr[data-row="${index}"]`);
  const focusedIndex = () => Number(document.activeElement?.closest<HTMLElement>('tr[data-row]')?.dataset.row ?? -1);

  function step(by: number) {
    const row = rowElement(Math.min(Math.max(focusedIndex() + by, 0), rows.length - 1));
    (row?.querySelector<HTMLElement>('[data-row-link]') ?? row)?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  }

  function withFocused(act: (row: Row) => void) {
    const row = rows[focusedIndex()];
    if (row) act(row);
  }
}
