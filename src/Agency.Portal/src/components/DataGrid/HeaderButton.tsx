import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import classes from './DataGrid.module.css';

interface Props {
  field: string;
  sort: string | undefined;
  onSort: (sort: string) => void;
  children: string;
}

/** The library's own sorting makes a button of the cell, which takes its meaning as a header away; so the text is the button. */
export function HeaderButton({ field, sort, onSort, children }: Props) {
  const ascending = sort === field;
  const descending = sort === `-${field}`;
  return (
    <UnstyledButton
      className={classes.headerButton}
      data-sort={ascending ? 'ascending' : descending ? 'descending' : 'none'}
      onClick={() => onSort(ascending ? `-${field}` : field)}
    >
      {children}
      {ascending && <IconArrowUp size={14} aria-hidden />}
      {descending && <IconArrowDown size={14} aria-hidden />}
    </UnstyledButton>
  );
}

/** What the library leaves out of its header cells; run after every render, because it makes them anew. */
export function describeHeader(table: HTMLTableElement | null) {
  for (const cell of table?.querySelectorAll('thead th') ?? []) {
    cell.setAttribute('scope', 'col');
    const sort = cell.querySelector('[data-sort]')?.getAttribute('data-sort');
    if (sort) cell.setAttribute('aria-sort', sort);
    else cell.removeAttribute('aria-sort');
  }
}
