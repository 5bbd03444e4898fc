import { NativeSelect, Skeleton, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../../api/client';
import type { components } from '../../api/schema';
import { DateField } from '../../components/DateField';
import { ErrorState } from '../../components/ErrorState';
import { Money } from '../../components/Money';
import { Table } from '../../components/Table';
import { useMe } from '../../identity/session';
import { formatDate, formatInstant } from '../../text/date';
import { locale } from '../../text/locale';
import { isZero } from '../../text/money';
import classes from './Desk.module.css';
import { InterestOfClaim } from './InterestOfClaim';
import { momentChoices, type MomentChoice } from './known';

type Page = components['schemas']['BalancePage'];

export const knownParam = 'known';

/** The balance on a date beside what was known of it at a moment: a payment recorded late, a rate corrected later. */
export function KnownBalance({ number, on }: { number: string; on: string }) {
  const { t } = useTranslation('cases');
  const { timeZone } = useMe();
  const [day, setDay] = useState(on);
  const [moment, setMoment] = useState('');
  const asked = day || on;
  const { data, error, refetch } = useQuery({
    queryKey: ['cases', 'balance', number, asked, moment],
    queryFn: ({ signal }) => take(api.GET('/api/v1/cases/{number}/balance', { params: { path: { number }, query: { On: asked, ...(moment && { KnownAt: moment }) } }, signal })),
    placeholderData: keepPreviousData,
  });
  const words = ({ kind, value, effectiveOn }: MomentChoice) => {
    if (kind === 'Now') return t('known.now');
    const what = kind ? t(`entry.${kind}`) : t('known.rate');
    return t('known.after', { moment: formatInstant(value, locale(), timeZone), what, date: formatDate(effectiveOn ?? '', locale()) });
  };
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <Stack gap="md">
      <DateField label={t('known.on')} value={day} onChange={setDay} />
      <NativeSelect
        label={t('known.at')} description={t('known.hint')} value={moment} onChange={(event) => setMoment(event.currentTarget.value)}
        data={momentChoices(data?.moments ?? []).map((choice) => ({ value: choice.value, label: words(choice) }))}
      />
      {data ? <Answer page={data} /> : <Skeleton height={160} />}
    </Stack>
  );
}

function Answer({ page }: { page: Page }) {
  const { t } = useTranslation('cases');
  const shown = page.components.filter(({ amount, now }) => !isZero(amount.amount) || !isZero(now.amount));
  return (
    <>
      <Table plain name={t('money.balance')} className={classes.rows}>
        <thead>
          <tr>
            <th scope="col">{t('money.what')}</th>
            <th scope="col" className={classes.amount}>{t('known.then')}</th>
            <th scope="col" className={classes.amount}>{t('known.nowColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ component, amount, now }) => (
            <tr key={component}>
              <th scope="row">{t(`component.${component}`)}</th>
              <td className={classes.amount}><Money table value={amount} /></td>
              <td className={classes.amount}><Money table value={now} /></td>
            </tr>
          ))}
          <tr className={classes.sum}>
            <th scope="row">{t('money.balance')}</th>
            <td className={classes.amount}><Money table value={page.total} /></td>
            <td className={classes.amount}><Money table value={page.totalNow} /></td>
          </tr>
        </tbody>
      </Table>
      {page.total.amount === page.totalNow.amount && page.knownAt && <Text size="sm">{t('known.same')}</Text>}
      {page.interest.filter(({ segments }) => segments.length > 0).map((claim) => <InterestOfClaim key={claim.invoiceNumber} claim={claim} />)}
    </>
  );
}
