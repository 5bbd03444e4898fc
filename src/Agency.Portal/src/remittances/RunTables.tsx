import { Anchor, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { components } from '../api/schema';
import { Count } from '../components/Count';
import { Money } from '../components/Money';
import { Table } from '../components/Table';
import { isNegative, isZero } from '../text/money';

type Schemas = components['schemas'];

/** What a run would send, per client and currency. */
export function ToIssue({ rows }: { rows: Schemas['RemittanceToIssue'][] }) {
  const { t } = useTranslation('remittances');
  const amounts = ['funds', 'invoiced', 'recouped', 'setOff', 'total', 'notCleared'] as const;
  return (
    <Table name={t('run.toIssue', { count: rows.length })} minWidth={860} verticalSpacing={4} horizontalSpacing="md">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('column.client')}</Table.Th>
          <Table.Th scope="col">{t('column.form')}</Table.Th>
          <Table.Th scope="col" ta="right">{t('column.lineCount')}</Table.Th>
          {amounts.map((column) => <Table.Th key={column} scope="col" ta="right">{t(`column.${column}`)}</Table.Th>)}
          <Table.Th scope="col">{t('column.currency')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.clientNumber + row.total.currency}>
            <Table.Td><Anchor component={Link} to={`/ledger/trust/${row.clientNumber}`}>{row.clientName}</Anchor> <Text span c="dimmed" className="ref" size="sm">{row.clientNumber}</Text></Table.Td>
            <Table.Td>{t(`form.${row.form}`)}</Table.Td>
            <Table.Td ta="right"><Count value={row.lines} /></Table.Td>
            {amounts.map((column) => <Table.Td key={column} ta="right" fw={column === 'total' ? 600 : undefined}>{isZero(row[column].amount) && column !== 'total' ? '–' : <Money table value={row[column]} />}</Table.Td>)}
            <Table.Td>{row.total.currency}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** Who gets nothing, and why. */
export function LeftOut({ rows }: { rows: Schemas['RemittanceLeftOut'][] }) {
  const { t } = useTranslation('remittances');
  if (rows.length === 0) return null;
  return (
    <>
      <Title order={2} mt="xl" mb="xs">{t('run.leftOut', { count: rows.length })}</Title>
      <Table name={t('run.leftOut', { count: rows.length })} minWidth={560} maw={960} verticalSpacing={4} horizontalSpacing="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('column.client')}</Table.Th>
            <Table.Th scope="col">{t('column.reason')}</Table.Th>
            <Table.Th scope="col" ta="right">{t('column.carried')}</Table.Th>
            <Table.Th scope="col" ta="right">{t('column.notCleared')}</Table.Th>
            <Table.Th scope="col">{t('column.currency')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.clientNumber + row.amount.currency}>
              <Table.Td>{row.clientName} <Text span c="dimmed" className="ref" size="sm">{row.clientNumber}</Text></Table.Td>
              <Table.Td>{t(`leftOut.${row.reason}`)}{row.hold && `: ${row.hold}`}</Table.Td>
              <Table.Td ta="right"><Money table value={row.amount} state={isNegative(row.amount.amount) ? 'reversed' : 'plain'} /></Table.Td>
              <Table.Td ta="right">{isZero(row.notCleared.amount) ? '–' : <Money table value={row.notCleared} />}</Table.Td>
              <Table.Td>{row.amount.currency}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
