export { Table } from './Table';
export { TableExport } from './TableExport';
