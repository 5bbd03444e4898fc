import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema';
import { DateText } from '../components/DateText';
import { Money } from '../components/Money';
import { Table } from '../components/Table';

type LeftOutRow = components['schemas']['StatementLeftOut'];

const reasons = ['Held', 'NothingEarned'] as const satisfies components['schemas']['LeftOutReason'][];

/** Who gets no statement, grouped by why; what is held says when its first line is released. */
export function LeftOut({ rows }: { rows: LeftOutRow[] }) {
  const { t } = useTranslation('commissions');
  if (rows.length === 0) return null;
  return (
    <>
      <Title order={2} mt="xl" mb="xs">{t('run.leftOut')}</Title>
      {reasons.map((reason) => {
        const of = rows.filter((row) => row.reason === reason);
        if (of.length === 0) return null;
        return (
          <section key={reason}>
            <Title order={3} mt="sm">{t(`run.reason.${reason}`, { count: of.length })}</Title>
            {reason === 'Held' ? <HeldTable rows={of} /> : <Text size="sm">{of.map(({ affiliateName }) => affiliateName).join(' · ')}</Text>}
          </section>
        );
      })}
    </>
  );
}

function HeldTable({ rows }: { rows: LeftOutRow[] }) {
  const { t } = useTranslation('commissions');
  return (
    <Table name={t('run.reason.Held', { count: rows.length })} maw={720} verticalSpacing={4} horizontalSpacing="md">
      <Table.Thead>
        <Table.Tr><Table.Th scope="col">{t('column.affiliate')}</Table.Th><Table.Th scope="col" ta="right">{t('overview.held')}</Table.Th><Table.Th scope="col">{t('column.currency')}</Table.Th><Table.Th scope="col">{t('run.firstRelease')}</Table.Th></Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.affiliateNumber + row.held?.currency}>
            <Table.Td>{row.affiliateName}</Table.Td><Table.Td ta="right"><Money table value={row.held ?? undefined} /></Table.Td><Table.Td>{row.held?.currency}</Table.Td><Table.Td><DateText value={row.firstReleaseOn} /></Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
