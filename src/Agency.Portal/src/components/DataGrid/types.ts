import type { ReactNode } from 'react';
import type { FilterKind } from '../../api/odata';

export interface GridColumn<Row> {
  /** Property of the row; what the server sorts by. */
  field: keyof Row & string;
  /** Translated by the page: the grid knows no area. */
  header: string;
  /** How the value is shown when `render` is absent; amounts and numbers stand right. */
  kind?: 'text' | 'reference' | 'money' | 'number' | 'percent' | 'date' | 'instant';
  render?: (row: Row) => ReactNode;
  /** What the values are called, for a file: the words that the cell shows; under the empty text, what stands for none. A choice among the filters says it too. */
  words?: Record<string, string>;
  /** What the cell shows besides its own property: columns of their own in a file. */
  alsoExported?: [field: keyof Row & string, header: string][];
  /** Makes the cell the link of its row. One per grid, and the first column. */
  to?: (row: Row) => string;
  /** With `money`: a code, when all rows have the same one (it is then said in the header), else the property that holds it. */
  currency?: string;
  currencyField?: keyof Row & string;
  sortable?: boolean;
  width?: number;
  /** Only when the reader chooses it. */
  optional?: boolean;
  /** Total of the whole filter, from the server, labelled so. */
  footer?: ReactNode;
}

/** Its name is the one in the address, and the property unless `field` says otherwise. */
export type GridFilter<Row> = { label: string; kind: FilterKind; options?: FilterOption[]; currency?: string } & (
  | { name: keyof Row & string; field?: undefined }
  | { name: string; field: keyof Row & string }
);

/** A filter as its control sees it. */
export interface ShownFilter {
  name: string;
  field?: string;
  label: string;
  kind: FilterKind;
  /** For `choice`: values as the API writes them, words as the reader knows them. */
  options?: FilterOption[];
  /** For `amountRange`. */
  currency?: string;
}

export interface FilterOption { value: string; label: string }
