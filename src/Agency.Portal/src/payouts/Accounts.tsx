import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { problemText } from '../api/problem';
import type { components } from '../api/schema';
import { InstantText } from '../components/DateText';
import { StatusBadge, type Tone } from '../components/StatusBadge';
import { Table } from '../components/Table';
import { toast } from '../frame/toast';

type Account = components['schemas']['PayeeAccountView'];

const tones: Record<Account['status'], Tone> = { Proposed: 'waiting', InForce: 'good', Replaced: 'neutral', Refused: 'neutral' };

interface Decision {
  decide: (accountId: string, isApproved: boolean) => Promise<unknown>;
  onDone: () => Promise<unknown>;
}

/** Accounts in force and of before, of a partner or a client; one that waits is decided on by somebody who did not enter it. */
export function Accounts({ accounts, mayApprove, ...decision }: { accounts: Account[]; mayApprove: boolean } & Decision) {
  const { t } = useTranslation('payouts');
  if (accounts.length === 0) return null;
  return (
    <Table name={t('column.account')} minWidth={640} maw={960} verticalSpacing={4} horizontalSpacing="md">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('column.account')}</Table.Th>
          <Table.Th scope="col">{t('column.bank')}</Table.Th>
          <Table.Th scope="col">{t('column.state')}</Table.Th>
          <Table.Th scope="col">{t('column.enteredBy')}</Table.Th>
          <Table.Th scope="col">{t('column.decidedBy')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {accounts.map((account) => (
          <Table.Tr key={account.id}>
            <Table.Td>{t(`kind.${account.kind}`)} <span className="ref">{account.account}</span></Table.Td>
            <Table.Td><span className="ref">{account.bank ?? '–'}</span></Table.Td>
            <Table.Td><StatusBadge tone={tones[account.status]} ended={account.status === 'Replaced' || account.status === 'Refused'}>{t(`account.${account.status}`)}</StatusBadge></Table.Td>
            <Table.Td>{account.enteredBy} <InstantText value={account.enteredAt} /></Table.Td>
            <Table.Td>{account.status === 'Proposed' && mayApprove ? <Decide account={account} {...decision} /> : account.decidedBy ?? '–'}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Decide({ account, decide: send, onDone }: { account: Account } & Decision) {
  const { t } = useTranslation(['payouts', 'common']);
  const decide = useMutation({
    mutationFn: (isApproved: boolean) => send(account.id, isApproved),
    onSuccess: async (_, isApproved) => {
      toast(t(isApproved ? 'account.approved' : 'account.refused'));
      await onDone();
    },
  });
  if (account.isOwn) return <Text size="sm">{t('account.own')}</Text>;
  return (
    <>
      <Group gap="xs">
        <Button size="compact-sm" loading={decide.isPending} onClick={() => decide.mutate(true)}>{t('account.approve')}</Button>
        <Button size="compact-sm" variant="default" disabled={decide.isPending} onClick={() => decide.mutate(false)}>{t('account.refuse')}</Button>
      </Group>
      {decide.error && <Text role="alert" size="sm" c="negative">{problemText(decide.error, t)}</Text>}
    </>
  );
}
