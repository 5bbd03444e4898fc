import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema';
import { Money } from '../components/Money';
import { Table } from '../components/Table';

/** Where the payment went, as it was stored, what its reversal gave back, and what a restatement moved. */
export function AllocationTable({ parts }: { parts: components['schemas']['PaymentPart'][] }) {
  const { t } = useTranslation('payments');
  const currency = parts[0]?.amount.currency ?? '';
  return (
    <Table name={t('page.allocation')} minWidth={320} maw={520} verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr><Table.Th scope="col">{t('page.part')}</Table.Th><Table.Th scope="col">{t('page.invoice')}</Table.Th><Table.Th scope="col" ta="right">{t('common:money.label', { label: t('column.amount'), currency })}</Table.Th></Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {parts.map((part, index) => (
          <Table.Tr key={index}>
            <Table.Td>{t(`component.${part.component}`)}{part.kind === 'Reversed' && ` · ${t('page.partReversed')}`}{part.kind === 'Restated' && ` · ${t('page.partRestated')}`}</Table.Td>
            <Table.Td className="ref">{part.invoiceNumber ?? '–'}</Table.Td>
            <Table.Td ta="right"><Money table value={part.amount} state={part.kind === 'Reversed' ? 'reversed' : 'plain'} /></Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
