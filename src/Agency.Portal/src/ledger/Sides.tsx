import { Alert } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema';
import { Money } from '../components/Money';
import { Table } from '../components/Table';
import { isZero } from '../text/money';

/** Bank, book and client ledgers side by side, and whether they agree. */
export function Sides({ sides, hasBank, maw }: { sides: components['schemas']['TrustProofSides']; hasBank: boolean; maw?: number }) {
  const { t } = useTranslation('ledger');
  const rows = ['bank', 'outstanding', 'book', 'clientLedgers', 'otherOwed', 'earnedNotSwept', 'withAttorneys', 'owedToTrust'] as const;
  return (
    <>
      <Table name={t('three.title')} maw={maw} verticalSpacing={4}>
        <Table.Thead><Table.Tr><Table.Th scope="col">{t('three.what')}</Table.Th><Table.Th scope="col" ta="right">{t('column.amount')}</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {rows.map((row) => <Table.Tr key={row}><Table.Th scope="row" fw={400}>{t(`three.side.${row}`)}</Table.Th><Table.Td ta="right"><Money table value={row === 'bank' && !hasBank ? undefined : sides[row]} /></Table.Td></Table.Tr>)}
          {hasBank && <Table.Tr><Table.Th scope="row">{t('three.bankDifference')}</Table.Th><Table.Td ta="right"><Money table value={sides.bankDifference} /></Table.Td></Table.Tr>}
          <Table.Tr><Table.Th scope="row">{t('three.ledgerDifference')}</Table.Th><Table.Td ta="right"><Money table value={sides.ledgerDifference} /></Table.Td></Table.Tr>
        </Table.Tbody>
      </Table>
      {hasBank && (
        <Alert maw={maw} mt="sm" color={sides.isProved ? 'positive' : 'negative'} icon={sides.isProved ? <IconCheck aria-hidden /> : <IconAlertTriangle aria-hidden />}>
          {t(sides.isProved ? 'three.proves' : isZero(sides.ledgerDifference.amount) ? 'three.bankDiffers' : 'three.ledgersDiffer')}
        </Alert>
      )}
    </>
  );
}
