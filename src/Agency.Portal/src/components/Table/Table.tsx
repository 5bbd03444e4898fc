import { Box, Table as Mantine, type MantineSpacing, type TableProps } from '@mantine/core';
import { useRef, type ComponentPropsWithoutRef, type RefObject } from 'react';
import { TableExport } from './TableExport';
import classes from './Table.module.css';

interface Props extends Omit<TableProps, 'maw' | 'mt' | 'minWidth'> {
  /** What the table is: for screen readers, and as the name of its file beside that of the page. */
  name: string;
  /** What is narrower scrolls sideways. */
  minWidth?: number;
  maw?: number;
  mt?: MantineSpacing;
  /** Of the part that scrolls. */
  scroll?: ComponentPropsWithoutRef<'div'>;
  /** False where the export stands elsewhere: of the list that these rows are from, or a TableExport of this table. */
  hasExport?: boolean;
  /** For a TableExport elsewhere. */
  tableRef?: RefObject<HTMLTableElement | null>;
  /** Looks as its own class says, not as tables of Mantine do. */
  plain?: boolean;
}

/** A table that is no list: of a record, a preview, a landing page. What it shows can be taken along as a file. Lists are a DataGrid. */
function TableWithExport({ name, minWidth, maw, mt, scroll, hasExport = true, tableRef, plain = false, className, children, ...props }: Props) {
  const own = useRef<HTMLTableElement>(null);
  const table = tableRef ?? own;
  const drawn = plain
    ? <table ref={table} aria-label={name} className={className}>{children}</table>
    : <Mantine ref={table} aria-label={name} className={className} {...props}>{children}</Mantine>;
  return (
    <Box className={classes.frame} maw={maw} mt={mt}>
      {hasExport && <div className={classes.top}><TableExport name={name} table={table} /></div>}
      {minWidth === undefined ? drawn : <Mantine.ScrollContainer minWidth={minWidth} type="native" tabIndex={0} className={classes.scroll} {...scroll}>{drawn}</Mantine.ScrollContainer>}
    </Box>
  );
}

export const Table = Object.assign(TableWithExport, {
  Thead: Mantine.Thead,
  Tbody: Mantine.Tbody,
  Tfoot: Mantine.Tfoot,
  Tr: Mantine.Tr,
  Th: Mantine.Th,
  Td: Mantine.Td,
  Caption: Mantine.Caption,
});
