import { Anchor, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { problemText } from '../api/problem';
import type { components } from '../api/schema';
import { Money } from '../components/Money';
import { Table } from '../components/Table';
import { problemOf } from '../operations/followed';
import { isNegative, isZero } from '../text/money';

type Schemas = components['schemas'];

/** Who would be paid, for which statements. */
export function ToPay({ rows }: { rows: Schemas['PayoutToMake'][] }) {
  const { t } = useTranslation('payouts');
  return (
    <Table name={t('new.toPay', { count: rows.length })} minWidth={760} verticalSpacing={4} horizontalSpacing="md">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('column.affiliate')}</Table.Th>
          <Table.Th scope="col">{t('column.payee')}</Table.Th>
          <Table.Th scope="col">{t('column.account')}</Table.Th>
          <Table.Th scope="col">{t('column.statements')}</Table.Th>
          <Table.Th scope="col" ta="right">{t('column.amount')}</Table.Th>
          <Table.Th scope="col">{t('column.currency')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.affiliateNumber + row.amount.currency}>
            <Table.Td><Partner number={row.affiliateNumber} name={row.affiliateName} /></Table.Td>
            <Table.Td>{row.payeeName}</Table.Td>
            <Table.Td>{t(`kind.${row.kind}`)} <span className="ref">{row.account}</span></Table.Td>
            <Table.Td>{row.statements.map(({ number }, index) => <span key={number}>{index > 0 && ', '}<Statement number={number} /></span>)}</Table.Td>
            <Table.Td ta="right" fw={600}><Money table value={row.amount} /></Table.Td>
            <Table.Td>{row.amount.currency}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** Who is not paid, and why. */
export function LeftOut({ rows }: { rows: Schemas['PayoutLeftOut'][] }) {
  const { t } = useTranslation('payouts');
  const amounts = ['owed', 'carried', 'notStated'] as const;
  if (rows.length === 0) return null;
  return (
    <>
      <Title order={2} mt="xl" mb="xs">{t('new.leftOut', { count: rows.length })}</Title>
      <Table name={t('new.leftOut', { count: rows.length })} minWidth={760} verticalSpacing={4} horizontalSpacing="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('column.affiliate')}</Table.Th>
            <Table.Th scope="col">{t('column.reason')}</Table.Th>
            {amounts.map((column) => <Table.Th key={column} scope="col" ta="right">{t(`column.${column}`)}</Table.Th>)}
            <Table.Th scope="col">{t('column.currency')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.affiliateNumber + row.owed.currency}>
              <Table.Td><Partner number={row.affiliateNumber} name={row.affiliateName} /></Table.Td>
              <Table.Td>{t(`leftOut.${row.reason}`)}{row.forbids && <Text size="sm">{problemText(problemOf(row.forbids), t)}</Text>}</Table.Td>
              {amounts.map((column) => <Table.Td key={column} ta="right">{isZero(row[column].amount) ? '–' : <Money table value={row[column]} state={isNegative(row[column].amount) ? 'reversed' : 'plain'} />}</Table.Td>)}
              <Table.Td>{row.owed.currency}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

export function Partner({ number, name }: { number: string; name: string }) {
  return <><Anchor component={Link} to={`/parties/affiliates/${number}`}>{name}</Anchor> <Text span c="dimmed" className="ref" size="sm">{number}</Text></>;
}

export function Statement({ number }: { number: string }) {
  return <Anchor component={Link} to={`/commissions/statements/${number}`} className="ref">{number}</Anchor>;
}
