import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema';
import { AreaLinks } from '../components/AreaLinks';
import { Empty } from '../components/Empty';
import { Money } from '../components/Money';
import { PageHeader } from '../components/PageHeader';
import { Pending } from '../components/Pending';
import { Table } from '../components/Table';
import { isNegative } from '../text/money';
import { useLedgerLinks } from './ledgerLinks';
import { ProofCard } from './ProofCard';
import cards from './ProofCard.module.css';
import { ThreeWay } from './ThreeWay';
import { proofQuery } from './proofQuery';
import { funds } from './words';

export default function ProofPage() {
  const { t } = useTranslation('ledger');
  const query = useQuery(proofQuery);
  return (
    <>
      <PageHeader title={t('proof.title')} note={t('proof.note')} />
      <AreaLinks {...useLedgerLinks()} />
      <Pending query={query} rows={8}>
        {({ currencies }) => (currencies.length === 0 ? <Empty>{t('proof.nothing')}</Empty> : (
          <>
            <div className={cards.cards}>{currencies.map((proof) => <ProofCard key={proof.currency} proof={proof} />)}</div>
            <ThreeWay currencies={currencies.map(({ currency }) => currency)} />
            {currencies.map((proof) => <Accounts key={proof.currency} proof={proof} />)}
          </>
        ))}
      </Pending>
    </>
  );
}

function Accounts({ proof }: { proof: components['schemas']['CurrencyProof'] }) {
  const { t } = useTranslation('ledger');
  return (
    <section>
      <Title order={2} mt="xl" mb="xs">{t('proof.accounts', { currency: proof.currency })}</Title>
      <Table name={t('proof.accounts', { currency: proof.currency })} minWidth={480} maw={820} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr><Table.Th scope="col">{t('column.account')}</Table.Th>{(['debits', 'credits', 'balance'] as const).map((column) => <Table.Th key={column} scope="col" ta="right">{t(`column.${column}`)}</Table.Th>)}</Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {funds.map((fund) => {
            const rows = proof.accounts.filter((account) => account.fund === fund);
            return rows.length > 0 && (
              <Fragment key={fund}>
                <Table.Tr><Table.Th scope="rowgroup" colSpan={4} pt="md">{t(`fund.${fund}`)}</Table.Th></Table.Tr>
                {rows.map((row) => (
                  <Table.Tr key={row.account}>
                    <Table.Td pl="lg">{t(`account.${row.account}`)}</Table.Td>
                    <Table.Td ta="right"><Money table value={row.debits} /></Table.Td>
                    <Table.Td ta="right"><Money table value={row.credits} /></Table.Td>
                    <Table.Td ta="right"><Money table value={row.balance} state={isNegative(row.balance.amount) ? 'reversed' : 'plain'} /></Table.Td>
                  </Table.Tr>
                ))}
              </Fragment>
            );
          })}
        </Table.Tbody>
      </Table>
    </section>
  );
}
