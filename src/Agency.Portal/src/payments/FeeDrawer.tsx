import { Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import type { components } from '../api/schema';
import { bandSum } from '../commissions/bandSum';
import classes from '../commissions/Explanation.module.css';
import { ParamDrawer } from '../components/ParamDrawer';
import { Pending } from '../components/Pending';
import { locale } from '../text/locale';
import { formatMoney, formatPercent } from '../text/money';

/** How the fee of a payment is made up, step by step: `?explain=fee` opens it. */
export function FeeDrawer({ number }: { number: string }) {
  const { t } = useTranslation('payments');
  return <ParamDrawer param="explain" title={() => t('fee.title', { number })}>{() => <Explained number={number} />}</ParamDrawer>;
}

function Explained({ number }: { number: string }) {
  const query = useQuery({
    queryKey: ['payments', 'fee', number],
    queryFn: ({ signal }) => take(api.GET('/api/v1/payments/{number}/fee', { params: { path: { number } }, signal })),
    // "Recomputed just now" is meant: every opening asks again.
    staleTime: 0,
  });
  return <Pending query={query} rows={8}>{(fee) => <Steps fee={fee} />}</Pending>;
}

function Steps({ fee }: { fee: components['schemas']['FeeExplanation'] }) {
  const { t } = useTranslation('payments');
  const { currency } = fee.fee;
  const plain = (amount: string) => formatMoney({ amount, currency }, locale(), false);
  const steps: [title: string, text: ReactNode][] = [
    [t('fee.rule', { schedule: fee.schedule, number: fee.ruleNumber }), fee.ruleName],
    [t('fee.base'), plain(fee.base.amount)],
    [t('fee.soFar'), <>{plain(fee.baseBefore)} → {plain(fee.baseAfter)}</>],
    [t('fee.band'), <>{bandSum(fee.band, currency, locale())} = {plain(fee.exact)}</>],
    [t('fee.rounding'), <>{plain(fee.rounded.amount)} − {plain(fee.feesBefore.amount)} = <strong>{plain(fee.fee.amount)}</strong></>],
    [t('fee.vat', { percent: formatPercent(fee.vatPercent, locale()) }), <>{plain(fee.vatSoFar.amount)} − {plain(fee.vatBefore.amount)} = <strong>{plain(fee.vat.amount)}</strong></>],
  ];
  return (
    <>
      <ol className={classes.steps}>
        {steps.map(([title, text]) => <li key={title}><Text component="h3" size="sm" fw={600}>{title}</Text><div className="num">{text}</div></li>)}
      </ol>
      <Group gap={6} mt="sm" wrap="nowrap" role="status" c={fee.isEqual ? 'var(--mantine-color-success)' : 'var(--mantine-color-error)'}>
        {fee.isEqual ? <IconCheck size={18} aria-hidden /> : <IconAlertTriangle size={18} aria-hidden />}
        <Text fw={600} inherit>{t(fee.isEqual ? 'fee.equal' : 'fee.notEqual')}</Text>
      </Group>
    </>
  );
}
