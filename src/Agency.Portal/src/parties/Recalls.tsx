import { Anchor, Button, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, take } from '../api/client';
import type { components } from '../api/schema';
import { DateText } from '../components/DateText';
import { Money } from '../components/Money';
import { Table } from '../components/Table';
import { TakeBackForm } from '../components/TakeBackForm';
import { toast } from '../frame/toast';
import { useMay } from '../identity/session';
import { formatDate } from '../text/date';
import { locale } from '../text/locale';

/** What a client was charged for claims that it took back, and the way to let a charge go. */
export function Recalls({ recalls }: { recalls: components['schemas']['ReceivableRecall'][] }) {
  const { t } = useTranslation('parties');
  const mayReverse = useMay('payments.reverse');
  const [chosen, choose] = useState<string>();
  return (
    <>
      <Title order={3} mt="lg" mb="xs">{t('recalls.title')}</Title>
      <Table name={t('recalls.title')} minWidth={760} maw={1000} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            {(['number', 'case', 'on', 'what'] as const).map((column) => <Table.Th key={column} scope="col">{t(`recalls.${column}`)}</Table.Th>)}
            {(['base', 'deducted', 'amount', 'vat'] as const).map((column) => <Table.Th key={column} scope="col" ta="right">{t(`recalls.${column}`)}</Table.Th>)}
            {mayReverse && <Table.Td />}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {recalls.map((row) => (
            <Table.Tr key={row.number}>
              <Table.Td className="ref" style={{ whiteSpace: 'nowrap' }}>{row.number}</Table.Td>
              <Table.Td><Anchor component={Link} to={`/cases/${row.caseNumber}`} className="ref">{row.caseNumber}</Anchor></Table.Td>
              <Table.Td><DateText value={row.chargedOn} /></Table.Td>
              <Table.Td>
                {t(`recalls.basis.${row.basis}`)}
                {row.reversedOn && <Text span c="dimmed" size="sm"> · {t('recalls.takenBack', { date: formatDate(row.reversedOn, locale()), reason: row.reversalReason })}</Text>}
              </Table.Td>
              <Table.Td ta="right"><Money table value={row.base} /></Table.Td>
              <Table.Td ta="right"><Money table value={row.deducted} /></Table.Td>
              <Table.Td ta="right"><Money table value={row.amount} state={row.reversedOn ? 'reversed' : 'plain'} /></Table.Td>
              <Table.Td ta="right"><Money table value={row.vat} state={row.reversedOn ? 'reversed' : 'plain'} /></Table.Td>
              {mayReverse && (
                <Table.Td>{!row.reversedOn && <Button size="compact-sm" variant="default" aria-label={t('recalls.takeBackOf', { number: row.number })} onClick={() => choose(row.number)}>{t('recalls.takeBack')}</Button>}</Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {chosen && <TakeBack key={chosen} number={chosen} onDone={() => choose(undefined)} />}
    </>
  );
}

function TakeBack({ number, onDone }: { number: string; onDone: () => void }) {
  const { t } = useTranslation('parties');
  const client = useQueryClient();
  return (
    <TakeBackForm
      title={t('recalls.takeBackOf', { number })} order={4} label={t('recalls.reason')} missing={t('recalls.reasonMissing')}
      submit={(reason, idempotencyKey) => take(api.POST('/api/v1/fees/recalls/{number}/reverse', { params: { path: { number }, header: { 'Idempotency-Key': idempotencyKey } }, body: { number, reason } }))}
      onDone={async () => {
        toast(t('recalls.done', { number }));
        onDone();
        await Promise.all(['list', 'ledger', 'cases', 'remittances'].map((area) => client.invalidateQueries({ queryKey: [area] })));
      }}
    />
  );
}
