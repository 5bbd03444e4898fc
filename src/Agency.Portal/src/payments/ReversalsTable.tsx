import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema';
import { DateText, InstantText } from '../components/DateText';
import { Money } from '../components/Money';
import { Table } from '../components/Table';
import { isZero } from '../text/money';

/** All that came back of a payment, in the order in which it did. */
export function ReversalsTable({ reversals }: { reversals: components['schemas']['PaymentReversalPart'][] }) {
  const { t } = useTranslation('payments');
  const currency = reversals[0]?.amount.currency ?? '';
  return (
    <section aria-labelledby="reversals">
      <Title order={2} id="reversals" mt="xl" mb="xs">{t('page.reversals')}</Title>
      <Table name={t('page.reversals')} minWidth={560} maw={820} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('page.reversal')}</Table.Th>
            <Table.Th scope="col">{t('page.reversedOn')}</Table.Th>
            <Table.Th scope="col">{t('page.reason')}</Table.Th>
            {(['amount', 'fee', 'vat'] as const).map((column) => <Table.Th key={column} scope="col" ta="right">{t('common:money.label', { label: t(`column.${column}`), currency })}</Table.Th>)}
            <Table.Th scope="col">{t('column.recordedBy')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {reversals.map((row) => (
            <Table.Tr key={row.number}>
              <Table.Td><span className="ref" style={{ whiteSpace: 'nowrap' }}>{row.number}</span></Table.Td>
              <Table.Td><DateText value={row.reversedOn} /></Table.Td>
              <Table.Td>
                {t(`reason.${row.reason}`)}
                {!isZero(row.shortfall.amount) && <Text size="sm" c="dimmed">{t('page.shortfall')}: <Money value={row.shortfall} /></Text>}
                {row.note && <Text size="sm" c="dimmed">{row.note}</Text>}
              </Table.Td>
              <Table.Td ta="right"><Money table value={row.amount} /></Table.Td>
              <Table.Td ta="right"><Money table value={row.fee} /></Table.Td>
              <Table.Td ta="right"><Money table value={row.vat} /></Table.Td>
              <Table.Td>{row.recordedBy}, <InstantText value={row.recordedAt} /></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
