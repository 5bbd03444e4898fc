import { Anchor, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { listRows } from '../api/lists';
import type { ListQuery } from '../api/odata';
import type { Filter, Property, Row, SetName, Sort } from '../api/rows';
import { Empty } from './Empty';
import { Pending } from './Pending';
import { Table } from './Table';

interface Props<Set extends SetName> {
  title: string;
  /** The whole list. */
  to: string;
  set: Set;
  query: ListQuery<Filter<Set>, Sort<Set>>;
  idField: Property<Set>;
  columns: { header: string; right?: boolean; render: (row: Row<Set>) => ReactNode }[];
  empty: ReactNode;
}

/** The first rows of a list on a landing page; its title leads to all of them. */
export function ShortList<Set extends SetName>({ title, to, set, query, idField, columns, empty }: Props<Set>) {
  const rows = useQuery(listRows(set, query));
  return (
    <section aria-label={title}>
      <Title order={2} mt="xl" mb="xs"><Anchor component={Link} to={to} inherit>{title}</Anchor></Title>
      <Pending query={rows} rows={4}>
        {({ value }) => (value.length === 0 ? <Empty>{empty}</Empty> : (
          <Table name={title} minWidth={640} maw={960} verticalSpacing={4} horizontalSpacing="md">
            <Table.Thead><Table.Tr>{columns.map(({ header, right }) => <Table.Th key={header} scope="col" ta={right ? 'right' : undefined}>{header}</Table.Th>)}</Table.Tr></Table.Thead>
            <Table.Tbody>
              {value.map((row) => <Table.Tr key={String(row[idField])}>{columns.map(({ header, right, render }) => <Table.Td key={header} style={{ whiteSpace: 'nowrap' }} ta={right ? 'right' : undefined}>{render(row)}</Table.Td>)}</Table.Tr>)}
            </Table.Tbody>
          </Table>
        ))}
      </Pending>
    </section>
  );
}
