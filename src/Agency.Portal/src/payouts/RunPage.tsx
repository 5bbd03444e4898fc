import { Anchor, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, take } from '../api/client';
import type { components } from '../api/schema';
import { AreaLinks } from '../components/AreaLinks';
import { Count } from '../components/Count';
import { InstantText } from '../components/DateText';
import { DownloadButton } from '../components/DownloadButton';
import { Money } from '../components/Money';
import { PageHeader } from '../components/PageHeader';
import { Pending } from '../components/Pending';
import { Table } from '../components/Table';
import { useMay } from '../identity/session';
import { usePayoutLinks } from './payoutLinks';
import { RunDecision } from './RunDecision';
import { RunStatus } from './RunStatus';
import { Partner } from './RunTables';

type Run = components['schemas']['PayoutRunPage'];

/** A run from its making to the file for the bank, at one address. */
export default function RunPage() {
  const { run } = useParams() as { run: string };
  const links = usePayoutLinks();
  const query = useQuery({ queryKey: ['payouts', 'run', run], queryFn: ({ signal }) => take(api.GET('/api/v1/payouts/runs/{number}', { params: { path: { number: run } }, signal })), staleTime: 0 });
  return <Pending query={query} rows={8}>{(shown) => <RunOf run={shown} links={<AreaLinks {...links} />} />}</Pending>;
}

function RunOf({ run, links }: { run: Run; links: React.ReactNode }) {
  const { t } = useTranslation('payouts');
  const mayMake = useMay('payouts.make');
  return (
    <>
      <PageHeader
        title={run.number}
        marks={<RunStatus status={run.status} />}
        note={<>{t('run.madeBy', { name: run.madeBy })} <InstantText value={run.madeAt} />{run.approvedBy && <> · {t('run.approvedBy', { name: run.approvedBy })} <InstantText value={run.approvedAt!} /></>}</>}
        actions={mayMake && run.files.length > 0 && <Group gap="xs" align="flex-start">{run.files.map((currency) => <FileButton key={currency} number={run.number} currency={currency} />)}</Group>}
      />
      {links}
      {run.reason && <Text mb="md">{t('run.withdrawn')}: {run.reason}</Text>}
      {mayMake && <RunDecision run={run} />}
      <Title order={2} mb="xs">{t('run.payouts', { count: run.items.length })} · {run.totals.map((total, index) => <span key={total.currency}>{index > 0 && ' · '}<Money value={total} /></span>)}</Title>
      <Items items={run.items} />
    </>
  );
}

function FileButton({ number, currency }: { number: string; currency: string }) {
  const { t } = useTranslation('payouts');
  return (
    <DownloadButton fetchFile={() => api.GET('/api/v1/payouts/runs/{number}/files/{currency}', { params: { path: { number, currency } }, parseAs: 'blob' })}>
      {t(currency === 'USD' ? 'run.nacha' : 'run.pain', { currency })}
    </DownloadButton>
  );
}

function Items({ items }: { items: Run['items'] }) {
  const { t } = useTranslation('payouts');
  return (
    <Table name={t('run.payouts', { count: items.length })} minWidth={760} verticalSpacing={4} horizontalSpacing="md">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('column.affiliate')}</Table.Th>
          <Table.Th scope="col">{t('column.payee')}</Table.Th>
          <Table.Th scope="col">{t('column.account')}</Table.Th>
          <Table.Th scope="col" ta="right">{t('column.statements')}</Table.Th>
          <Table.Th scope="col" ta="right">{t('column.amount')}</Table.Th>
          <Table.Th scope="col">{t('column.currency')}</Table.Th>
          <Table.Th scope="col">{t('column.payout')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((item) => (
          <Table.Tr key={item.affiliateNumber + item.amount.currency}>
            <Table.Td><Partner number={item.affiliateNumber} name={item.affiliateName} /></Table.Td>
            <Table.Td>{item.payeeName}</Table.Td>
            <Table.Td>{t(`kind.${item.kind}`)} <span className="ref">{item.account}</span>{item.status === 'Open' && !item.accountIsInForce && <Text size="sm">{t('run.accountChanged')}</Text>}</Table.Td>
            <Table.Td ta="right"><Count value={item.statements} /></Table.Td>
            <Table.Td ta="right" fw={600}><Money table value={item.amount} /></Table.Td>
            <Table.Td>{item.amount.currency}</Table.Td>
            <Table.Td>{item.payoutNumber ? <Anchor component={Link} to={`/payouts/${item.payoutNumber}`} className="ref">{item.payoutNumber}</Anchor> : t(`item.${item.status}`)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
