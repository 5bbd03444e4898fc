import { Anchor, Badge, Code, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, take } from '../api/client';
import type { components } from '../api/schema';
import { DateText, InstantText } from '../components/DateText';
import { Money } from '../components/Money';
import { PageHeader } from '../components/PageHeader';
import { Pending } from '../components/Pending';
import { Table } from '../components/Table';
import { useMay } from '../identity/session';
import { locale } from '../text/locale';
import { isNegative } from '../text/money';
import { formatMonth } from '../text/month';
import classes from './PayoutPage.module.css';
import { ReversePayout } from './ReversePayout';
import { Statement } from './RunTables';

type Payout = components['schemas']['PayoutPage'];

export default function PayoutPage() {
  const { number } = useParams() as { number: string };
  const query = useQuery({ queryKey: ['payouts', 'one', number], queryFn: ({ signal }) => take(api.GET('/api/v1/payouts/{number}', { params: { path: { number } }, signal })) });
  return <Pending query={query} rows={8}>{(payout) => <PayoutOf payout={payout} />}</Pending>;
}

function PayoutOf({ payout }: { payout: Payout }) {
  const { t } = useTranslation('payouts');
  const mayReverse = useMay('payouts.make');
  const seesRuns = useMay('payouts.runs.read');
  const seesLedger = useMay('ledger.read');
  const { amount } = payout;
  const other = (to: string) => <Anchor component={Link} to={`/payouts/${to}`} className="ref">{to}</Anchor>;
  return (
    <article className={classes.payout}>
      <PageHeader
        title={payout.number}
        marks={<Badge color="slate" leftSection={<IconLock size={12} aria-hidden />}>{t('page.frozen')}</Badge>}
        note={<><DateText value={payout.paidOn} /> · {payout.affiliateName} · {t('page.to', { name: payout.payeeName })} {t(`kind.${payout.kind}`)} <span className="ref">{payout.account}</span></>}
      />
      {payout.reverses && <Text mb="md">{t('page.reverses')} {other(payout.reverses)}: {payout.reason}</Text>}
      {payout.reversedBy && <Text mb="md">{t('page.reversedBy')} {other(payout.reversedBy)}</Text>}
      <Table name={payout.number} minWidth={420} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('column.statement')}</Table.Th>
            <Table.Th scope="col">{t('column.period')}</Table.Th>
            <Table.Th scope="col" ta="right">{t('common:money.label', { label: t('column.amount'), currency: amount.currency })}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {payout.statements.map((statement) => (
            <Table.Tr key={statement.number}>
              <Table.Td><Statement number={statement.number} /></Table.Td>
              <Table.Td>{formatMonth(statement.periodFrom, locale())}</Table.Td>
              <Table.Td ta="right"><Money table value={statement.toPay} state={isNegative(statement.toPay.amount) ? 'reversed' : 'plain'} /></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr className={classes.total}>
            <Table.Th scope="row" colSpan={2} ta="left">{t(isNegative(amount.amount) ? 'page.takenBack' : 'page.paid')}</Table.Th>
            <Table.Td ta="right"><Money table value={amount} state={isNegative(amount.amount) ? 'reversed' : 'plain'} /></Table.Td>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
      <Text size="sm" c="dimmed" mt="md">
        {payout.previousNumber ? <>{t('page.follows')} <span className="ref">{payout.previousNumber}</span></> : t('page.first')} · {t('page.madeBy', { name: payout.madeBy })} <InstantText value={payout.madeAt} /> ·{' '}
        {seesRuns ? <Anchor component={Link} to={`/payouts/runs/${payout.runNumber}`} className="ref">{payout.runNumber}</Anchor> : <span className="ref">{payout.runNumber}</span>} ·{' '}
        {seesLedger ? <Anchor component={Link} to={`/ledger?q=${payout.journalNumber}`} className="ref">{payout.journalNumber}</Anchor> : <span className="ref">{payout.journalNumber}</span>} · {t('page.taxYear', { year: payout.taxYear })}
      </Text>
      <Text size="sm" c="dimmed">SHA-256 <Code className={classes.hash}>{payout.hash}</Code></Text>
      {mayReverse && !payout.reverses && !payout.reversedBy && <ReversePayout number={payout.number} />}
    </article>
  );
}
