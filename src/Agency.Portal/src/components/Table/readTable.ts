import type { components } from '../../api/schema';
import { hasControls, readCell, textOf, type Cell, type Kind } from './cell';

export type ReadTable = Pick<components['schemas']['TableToExport'], 'columns' | 'rows'>;

interface Placed {
  /** Over how many columns it goes. */
  span: number;
  cell: Cell | undefined;
  controls: boolean;
}

/** A row by column: a cell stands in the first of the columns that it goes over. */
type Line = Map<number, Placed>;

interface Column {
  header: string;
  kind: Kind;
}

/** A rendered table as it stands on the screen: totals too, and without what only acts. `currencyHeader` is for the column that amounts get beside them. */
export function readTable(table: HTMLTableElement, currencyHeader: string): ReadTable {
  const all = [...table.rows];
  const heads = all.filter((row) => row.closest('thead'));
  // A row that is opened to fill in a form is no row of the table.
  const lines = all.filter((row) => !row.closest('thead') && !row.querySelector('form')).map(lineOf);
  const headers = headersOf(heads.at(-1));
  const width = Math.max(headers.length, ...lines.map(widthOf));
  const columns = Array.from({ length: width }, (_, index): Column => ({ header: headers[index] ?? '', kind: kindOf(lines, index) }));
  const rows = lines.map((line) => cellsOf(line, columns)).filter((row) => row.some(Boolean));
  const kept = columns.map((_, index) => index).filter((index) => rows.some((row) => row[index]) || (columns[index]!.header !== '' && !lines.some((line) => line.get(index)?.controls)));
  return withCurrency(kept.map((index) => columns[index]!), rows.map((row) => kept.map((index) => row[index])), currencyHeader);
}

function lineOf(row: HTMLTableRowElement): Line {
  const line: Line = new Map();
  let at = 0;
  for (const cell of row.cells) {
    line.set(at, { span: cell.colSpan, cell: readCell(cell), controls: hasControls(cell) });
    at += cell.colSpan;
  }
  return line;
}

const widthOf = (line: Line) => Math.max(0, ...[...line].map(([at, { span }]) => at + span));

const headersOf = (row: HTMLTableRowElement | undefined) =>
  row ? [...row.cells].flatMap((cell) => [textOf(cell), ...Array.from({ length: cell.colSpan - 1 }, () => '')]) : [];

/** What all cells of the column are; words among numbers or dates make it a column of text. What goes over several columns has no say. */
function kindOf(lines: Line[], column: number): Kind {
  const kinds = new Set(lines.flatMap((line) => { const placed = line.get(column); return placed?.cell && placed.span === 1 ? [placed.cell.kind] : []; }));
  if (kinds.size === 2 && kinds.has('Whole') && kinds.has('Number')) return 'Number';
  return kinds.size === 1 ? [...kinds][0]! : 'Text';
}

/** A heading or a total goes over several columns: its words stand in the first of them that has words, so that a column of dates stays one of dates. */
function cellsOf(line: Line, columns: Column[]): (Cell | undefined)[] {
  const cells: (Cell | undefined)[] = columns.map(() => undefined);
  for (const [at, { span, cell }] of line) {
    if (!cell) continue;
    const over = columns.slice(at, at + span);
    const fits = [over.findIndex(({ kind }) => kind === cell.kind), over.findIndex(({ kind }) => kind === 'Text')].find((index) => index >= 0) ?? 0;
    if (over[fits]!.kind !== cell.kind && !(over[fits]!.kind === 'Number' && cell.kind === 'Whole')) over[fits]!.kind = 'Text';
    cells[at + fits] = cell;
  }
  return cells;
}

/** Amounts go with their currency: in the column that says it already, else in one after them; one for each where a row has several currencies. */
function withCurrency(columns: Column[], rows: (Cell | undefined)[][], header: string): ReadTable {
  const money = columns.map((_, index) => index).filter((index) => columns[index]!.kind === 'Money');
  const currencies = rows.map((row) => [...new Set(money.flatMap((index) => row[index]?.currency ?? []))]);
  const written = rows.map((row) => row.map((cell) => cell?.value ?? ''));
  if (money.length === 0) return { columns, rows: written };
  const isOne = currencies.every(({ length }) => length <= 1);
  const there = isOne ? columns.findIndex((_, index) => saysCurrency(rows, index, currencies)) : -1;
  if (there >= 0) {
    return {
      columns: columns.map((column, index) => (index === there ? { ...column, kind: 'Currency' } : column)),
      rows: written.map((row, at) => row.map((value, index) => (index === there ? value || (currencies[at]![0] ?? '') : value))),
    };
  }
  const after = isOne ? money.slice(-1) : money;
  const beside = <Value,>(row: Value[], added: (index: number) => Value) => row.flatMap((value, index) => (after.includes(index) ? [value, added(index)] : [value]));
  return {
    columns: beside(columns, () => ({ header, kind: 'Currency' })),
    rows: written.map((row, at) => beside(row, (index) => (isOne ? currencies[at]![0] : rows[at]![index]?.currency) ?? '')),
  };
}

function saysCurrency(rows: (Cell | undefined)[][], column: number, currencies: string[][]): boolean {
  const said = rows.flatMap((row, at) => (row[column] ? [[row[column].value, currencies[at]![0]] as const] : []));
  return said.length > 0 && said.every(([value, currency]) => /^[A-Z]{3}$/.test(value) && (currency === undefined || currency === value));
}
