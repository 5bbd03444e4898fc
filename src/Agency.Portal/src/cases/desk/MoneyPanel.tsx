import { Anchor, Group, Text, VisuallyHidden } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BuildUp } from '../../components/BuildUp';
import { Money } from '../../components/Money';
import { Table, TableExport } from '../../components/Table';
import { useMay } from '../../identity/session';
import { formatDate } from '../../text/date';
import { locale } from '../../text/locale';
import { formatPercent, isZero } from '../../text/money';
import { useParam } from '../../components/useParam';
import { BalanceDate } from './BalanceDate';
import type { Desk } from './desk';
import classes from './Desk.module.css';
import { knownParam } from './KnownBalance';
import { buildUpParam, type BuildUpOf } from './MoneyDrawer';
import { Panel } from './Panel';

/** What is owed on a date. Every amount opens what it is made of. */
export function MoneyPanel({ desk, digit }: { desk: Desk; digit?: number }) {
  const { t } = useTranslation('cases');
  const { money, promises, names } = desk;
  const [, setKnown] = useParam(knownParam);
  const mayReadCosts = useMay('courtcosts.read');
  const table = useRef<HTMLTableElement>(null);
  const name = t('money.title', { currency: money.balance.currency });
  const taken = promises.filter(({ status }) => status !== 'Open');
  const kept = taken.filter(({ status }) => status === 'Kept');
  const open = promises.filter(({ status }) => status === 'Open');

  const row = (of: BuildUpOf, label: string, value: Desk['money']['balance']) => (
    <tr key={of} className={of === 'Balance' ? classes.sum : undefined}>
      <th scope="row">{label}</th>
      <td className={classes.amount}><BuildUp param={buildUpParam} value={of} label={label}><Money table value={value} /></BuildUp></td>
    </tr>
  );

  return (
    <Panel name="money" digit={digit} title={name} tools={<Group gap={4} wrap="nowrap"><Text size="sm" c="dimmed">{t('money.asOf', { date: formatDate(money.on, locale()) })}</Text><TableExport name={name} table={table} /></Group>}>
      <Table plain name={name} tableRef={table} hasExport={false} className={classes.rows}>
        <VisuallyHidden component="thead"><tr><th scope="col">{t('money.what')}</th><th scope="col">{t('money.amount')}</th></tr></VisuallyHidden>
        <tbody>
          {money.components.filter(({ amount, entries }) => !isZero(amount.amount) || entries.length > 0).map(({ component, amount }) => row(component, t(`component.${component}`), amount))}
          {row('Balance', t('money.balance'), money.balance)}
        </tbody>
        <tbody>
          {row('Placed', t('money.placed'), money.placed)}
          {row('Collected', t('money.collected'), money.collected)}
        </tbody>
      </Table>
      <BalanceDate on={money.on} />
      <Anchor component="button" type="button" size="sm" mt="xs" onClick={() => setKnown('balance')}>{t('known.open')}</Anchor>
      {mayReadCosts && <Anchor component={Link} to={`/cases/${desk.number}/court-costs`} size="sm" mt="xs" display="block">{t('money.courtCosts')}</Anchor>}
      <Anchor component={Link} to={`/cases/${desk.number}/adjustments`} size="sm" mt="xs" display="block">{t('money.adjustments')}</Anchor>
      <Anchor component={Link} to={`/cases/${desk.number}/waivers`} size="sm" mt="xs" display="block">{t('money.waivers')}</Anchor>
      {taken.length > 0 && <Text size="sm" mt="sm">{t('money.promisesKept', { kept: kept.length, count: taken.length })}</Text>}
      {open.map((promise) => (
        <Text key={promise.takenAt} size="sm" mt="xs"><Money value={promise.amount} /> {t(promise.isSettlement ? 'money.settledBy' : 'money.promisedBy', { date: formatDate(promise.dueOn, locale()) })}</Text>
      ))}
      <Text size="sm" c="dimmed" mt="xs">{t('money.authority', { percent: formatPercent(names.settlementAuthority, locale()) })}</Text>
    </Panel>
  );
}
