import { Anchor, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { components } from '../api/schema';
import { lineState } from '../commissions/lineState';
import { BuildUp } from '../components/BuildUp';
import { Money } from '../components/Money';
import { Table } from '../components/Table';
import { useMe } from '../identity/session';
import { formatDate } from '../text/date';
import { locale } from '../text/locale';
import { formatPercent, isNegative, isWhole } from '../text/money';

type Payment = components['schemas']['PaymentPage'];
type Line = Payment['commissions'][number];

/** What each partner earned on a payment, and where the line stands: each amount opens to the last cent. */
export function CommissionTable({ payment }: { payment: Payment }) {
  const { t } = useTranslation('payments');
  return (
    <>
      <Title order={2} mt="xl" mb="xs">{t('page.commission')}</Title>
      <Table name={t('page.commission')} maw={720} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr><Table.Th scope="col">{t('page.what')}</Table.Th><Table.Th scope="col">{t('page.partner')}</Table.Th><Table.Th scope="col">{t('page.state')}</Table.Th><Table.Th scope="col" ta="right">{t('column.amount')}</Table.Th></Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {payment.commissions.map((line) => (
            <Table.Tr key={line.id}>
              <Table.Td>{t(`lineKind.${line.kind}`)}</Table.Td>
              <Table.Td>{line.affiliateName}{!isWhole(line.sharePercent) && ` · ${t('page.share', { share: formatPercent(line.sharePercent, locale()) })}`}</Table.Td>
              <Table.Td><State line={line} status={payment.status} /></Table.Td>
              <Table.Td ta="right">
                <BuildUp param="line" value={line.id} label={t('page.commission')}><Money value={line.amount} state={isNegative(line.amount.amount) ? 'reversed' : 'plain'} /></BuildUp>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

function State({ line, status }: { line: Line; status: Payment['status'] }) {
  const { t } = useTranslation('commissions');
  const state = lineState({ heldUntil: line.heldUntil, paymentStatus: status, statementNumber: line.statementNumber ?? null }, useMe().today);
  if (state.is === 'stated') return <Anchor component={Link} to={`/commissions/statements/${state.statement}?line=${line.id}`} size="sm">{t('state.stated', { number: state.statement })}</Anchor>;
  return <Text size="sm">{state.is === 'payable' ? t('state.payable') : state.clearing ? t('state.clearing') : t('state.held', { date: formatDate(state.until, locale()) })}</Text>;
}
