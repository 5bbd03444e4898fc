import { Anchor, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { listRows } from '../api/lists';
import { DateText, InstantText } from '../components/DateText';
import { ErrorState } from '../components/ErrorState';
import { Money } from '../components/Money';
import { locale } from '../text/locale';
import { formatMonth } from '../text/month';

/** For the partner's landing page: what was stated and what was paid last, and where the others are. */
export function LatestPaid() {
  const { t } = useTranslation('commissions');
  const statements = useQuery(listRows('CommissionStatements', { sort: '-chainPosition', top: 1 }));
  const payouts = useQuery(listRows('Payouts', { sort: '-chainPosition', top: 1 }));
  const [statement, payout] = [statements.data?.value[0], payouts.data?.value[0]];
  const failed = [statements, payouts].find(({ error }) => error);
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  return (
    <section aria-labelledby="latest-paid">
      <Title order={2} id="latest-paid" mt="xl" mb="xs">{t('latest.title')}</Title>
      {statements.isSuccess && !statement && <Text>{t('latest.noStatement')}</Text>}
      {statement && (
        <Text>
          <Anchor component={Link} to={`/commissions/statements/${statement.number}`} underline="always">{t('latest.statement', { number: statement.number, month: formatMonth(statement.periodFrom, locale()) })}</Anchor>
          {' · '}{t('column.toPay')} <Money value={{ amount: statement.toPay, currency: statement.currency }} /> · <InstantText value={statement.issuedAt} />
        </Text>
      )}
      {payouts.isSuccess && !payout && <Text>{t('latest.noPayout')}</Text>}
      {payout && (
        <Text>
          <Anchor component={Link} to={`/payouts/${payout.number}`} underline="always">{t(payout.isReversal ? 'latest.cameBack' : 'latest.payout', { number: payout.number })}</Anchor>
          {' · '}<Money value={{ amount: payout.amount, currency: payout.currency }} /> · <DateText value={payout.paidOn} />
        </Text>
      )}
      <Text size="sm" mt="xs"><Anchor component={Link} to="/commissions/statements" underline="always">{t('latest.allStatements')}</Anchor> · <Anchor component={Link} to="/payouts" underline="always">{t('latest.allPayouts')}</Anchor></Text>
    </section>
  );
}
