import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Money } from '../components/Money';
import { Table } from '../components/Table';
import type { Posting } from './postings';
import classes from './PostingTable.module.css';

export interface PostingGroup {
  key: string;
  title: ReactNode;
  postings: Posting[];
  /** Stands beside the debit, such as what it was before. */
  mark?: ReactNode;
}

interface Props {
  /** What the table is, for screen readers. */
  caption: string;
  currency: string;
  groups: PostingGroup[];
}

/** Debits left, credits right and indented, as a bookkeeper reads them. */
export function PostingTable({ caption, currency, groups }: Props) {
  const { t } = useTranslation('ledger');
  return (
    <Table name={caption} minWidth={360} className={classes.table} verticalSpacing={4} horizontalSpacing="sm">
      <Table.Caption style={{ captionSide: 'top' }} ta="left" p={0} fz={0} lh={0}>{caption}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('column.account')}</Table.Th>
          <Table.Th scope="col">{t('column.debitIn', { currency })}</Table.Th>
          <Table.Th scope="col">{t('column.creditIn', { currency })}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      {groups.map((group) => (
        <Table.Tbody key={group.key}>
          <Table.Tr className={classes.group}><Table.Th scope="rowgroup" colSpan={3}>{group.title}</Table.Th></Table.Tr>
          {group.postings.map((posting, index) => (
            <Table.Tr key={index}>
              <Table.Td className={posting.side === 'Credit' ? classes.credit : undefined}>
                {t(`account.${posting.account}`)}
                {posting.party && <Text span c="dimmed" inherit> · {posting.party}</Text>}
              </Table.Td>
              <Table.Td>{posting.side === 'Debit' && <>{group.mark}<Money table value={posting.amount} /></>}</Table.Td>
              <Table.Td>{posting.side === 'Credit' && <Money table value={posting.amount} />}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      ))}
    </Table>
  );
}
