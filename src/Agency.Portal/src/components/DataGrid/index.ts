export { DataGrid } from './DataGrid';
export type { GridColumn, GridFilter } from './types';
