import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { components } from '../api/schema';
import { DateText } from '../components/DateText';
import { Money } from '../components/Money';
import { Table } from '../components/Table';
import { useMay } from '../identity/session';

type Schemas = components['schemas'];
type Movement = Pick<Schemas['CourtCostsMovement'], 'number' | 'event' | 'amount' | 'on' | 'externalReference' | 'note' | 'reversedOn'>;

/** What moved, the newest first; for who reads the ledger each opens to its journal. */
export function MovementTable({ caption, movements }: { caption: string; movements: Movement[] }) {
  const { t } = useTranslation('ledger');
  const mayOpen = useMay('ledger.read');
  return (
    <Table name={caption} minWidth={560} maw={960} verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('movements.number')}</Table.Th><Table.Th scope="col">{t('column.on')}</Table.Th><Table.Th scope="col">{t('column.event')}</Table.Th>
          <Table.Th scope="col" ta="right">{t('column.amount')}</Table.Th><Table.Th scope="col">{t('movements.reference')}</Table.Th><Table.Th scope="col">{t('movements.note2')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {movements.map((row) => (
          <Table.Tr key={row.number}>
            <Table.Td className="ref">{mayOpen ? <Anchor component={Link} to={`/ledger/movements/${row.number}`}>{row.number}</Anchor> : row.number}</Table.Td>
            <Table.Td><DateText value={row.on} /></Table.Td>
            <Table.Td>{t(`event.${row.event}`)}{row.reversedOn && <Text span c="dimmed" size="sm"> · {t('cash.reversed')} <DateText value={row.reversedOn} /></Text>}</Table.Td>
            <Table.Td ta="right"><Money table value={row.amount} state={row.reversedOn ? 'reversed' : 'plain'} /></Table.Td>
            <Table.Td className="ref">{row.externalReference ?? '–'}</Table.Td>
            <Table.Td>{row.note ?? '–'}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
