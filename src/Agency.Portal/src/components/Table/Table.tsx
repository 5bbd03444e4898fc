import { Box, Table as Mantine, type MantineSpacing, type TableProps } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import { TableExport } from './TableExport';
import classes from './Table.module.css';

interface Props extends Omit<TableProps, 'maw' | 'mt' | 'minWidth'> {
  /** What the table is: for screen readers, and as the name of its file beside that of the page. */
  name: string;
  /** Stands above the table, with its export at the right. */
  heading?: ReactNode;
  /** What is narrower scrolls sideways. */
  minWidth?: number;
  maw?: number;
  mt?: MantineSpacing;
  /** Of the part that scrolls. */
  scrollClassName?: string;
  /** False where the page has the export of the list that these rows are from. */
  hasExport?: boolean;
}

/** A table that is no list: of a record, a preview, a landing page. What it shows can be taken along as a file. Lists are a DataGrid. */
function TableWithExport({ name, heading, minWidth, maw, mt, scrollClassName, hasExport = true, children, ...props }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const drawn = <Mantine ref={table} aria-label={name} {...props}>{children}</Mantine>;
  return (
    <Box maw={maw} mt={mt}>
      {(heading || hasExport) && (
        <div className={classes.top} data-headed={heading ? true : undefined}>
          {heading && <div>{heading}</div>}
          {hasExport && <TableExport name={name} table={table} />}
        </div>
      )}
      {minWidth === undefined ? drawn : <Mantine.ScrollContainer minWidth={minWidth} type="native" tabIndex={0} className={scrollClassName}>{drawn}</Mantine.ScrollContainer>}
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
