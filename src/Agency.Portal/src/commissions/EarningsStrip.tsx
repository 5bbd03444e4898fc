import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import type { components } from '../api/schema';
import { DateText } from '../components/DateText';
import { Money } from '../components/Money';
import { Pending } from '../components/Pending';
import { isZero } from '../text/money';
import classes from './EarningsStrip.module.css';

/** Earned, held, payable, stated: the four states of a partner's money, each explained, one row per currency. */
export function EarningsStrip() {
  const { t } = useTranslation('commissions');
  const query = useQuery({ queryKey: ['commissions', 'earnings'], queryFn: ({ signal }) => take(api.GET('/api/v1/commissions/earnings', { signal })) });
  return (
    <Pending query={query} rows={2}>
      {(currencies) => (currencies.length === 0 ? <Text>{t('overview.nothing')}</Text> : <>{currencies.map((row) => <Strip key={row.currency} row={row} />)}</>)}
    </Pending>
  );
}

function Strip({ row }: { row: components['schemas']['Earnings'] }) {
  const { t } = useTranslation('commissions');
  const holds = !isZero(row.held.amount);
  const cells: [label: string, value: ReactNode, note: ReactNode][] = [
    [t('overview.earned'), <Money key="e" value={row.earned} />, t('overview.earnedNote')],
    [t('overview.held'), <Money key="h" value={row.held} state={holds ? 'held' : 'plain'} />, row.nextReleaseOn ? <>{t('overview.heldNote')} <DateText value={row.nextReleaseOn} /></> : t(holds ? 'state.clearing' : 'overview.heldNothing')],
    [t('overview.payable'), <Money key="p" value={row.payable} />, t('overview.payableNote')],
    [t('overview.stated'), <Money key="s" value={row.stated} />, t('overview.statedNote')],
    [t('overview.paid'), <Money key="o" value={row.paid} />, row.lastPaidOn ? <>{t('overview.paidNote')} <DateText value={row.lastPaidOn} /></> : t('overview.paidNothing')],
  ];
  return (
    <dl className={classes.strip} aria-label={row.currency}>
      {cells.map(([label, value, note]) => (
        <div key={label}><dt>{label}</dt><dd className={classes.amount}>{value}</dd><dd className={classes.note}>{note}</dd></div>
      ))}
    </dl>
  );
}
