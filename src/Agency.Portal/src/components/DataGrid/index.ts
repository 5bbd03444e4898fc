export { DataGrid } from './DataGrid';
export { ExportMenu } from './ExportMenu';
export type { GridColumn, GridFilter } from './types';
