import { Anchor, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, take } from '../../api/client';
import { DateText } from '../../components/DateText';
import { ErrorState } from '../../components/ErrorState';
import { Money } from '../../components/Money';
import { isZero } from '../../text/money';
import classes from '../Referral.module.css';

/** Earned, held until, payable and stated; one strip per currency, never added up across. */
export function EarningsStrip() {
  const { t } = useTranslation('referrals');
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['commissions', 'earnings'], queryFn: () => take(api.GET('/api/v1/commissions/earnings')) });
  return (
    <section className={classes.section} aria-labelledby="earnings">
      <Title order={2} id="earnings" mb="xs">{t('earnings.title')}</Title>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton height={48} maw={600} />}
      {data?.length === 0 && <Text maw="60ch">{t('earnings.none')}</Text>}
      {data?.map(({ currency, earned, held, nextReleaseOn, payable, stated }) => (
        <dl key={currency} className={classes.strip}>
          <div><dt>{t('earnings.earned', { currency })}</dt><dd><Anchor component={Link} to="/commissions" inherit><Money table value={earned} /></Anchor></dd></div>
          <div>
            <dt>{t('earnings.held', { currency })}</dt>
            <dd>
              <Money table value={held} state={isZero(held.amount) ? 'plain' : 'held'} />
              {nextReleaseOn && <Text size="sm" c="dimmed">{t('earnings.next')} <DateText value={nextReleaseOn} /></Text>}
              {!nextReleaseOn && !isZero(held.amount) && <Text size="sm" c="dimmed">{t('earnings.clearing')}</Text>}
            </dd>
          </div>
          <div><dt>{t('earnings.payable', { currency })}</dt><dd><Money table value={payable} /></dd></div>
          <div><dt>{t('earnings.stated', { currency })}</dt><dd><Money table value={stated} /></dd></div>
        </dl>
      ))}
    </section>
  );
}
