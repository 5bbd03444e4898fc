import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../text/date';
import { locale } from '../../text/locale';
import { formatMoney, formatPercent, isZero } from '../../text/money';
import type { Desk } from './desk';
import { costsStep } from './law';

/** Days that the law sets: from when on costs may be asked of a consumer, until when one may dispute, and until when a claim can be sued on. */
export function LawLines({ law }: { law: Desk['law'] }) {
  const { t } = useTranslation('cases');
  const day = (date: string | null | undefined) => (date ? formatDate(date, locale()) : '');
  const { costs, limitations, judgments, validation, recordsUntil } = law;
  if (!costs && !validation && !recordsUntil && limitations.length === 0 && judgments.length === 0) return null;
  return (
    <Stack gap={4} mt="sm">
      {costs && <Text size="sm">{t(`law.costs.${costsStep(costs)}`, { sent: day(costs.sentOn), last: day(costs.lastDay), from: day(costs.costsFrom), amount: formatMoney(costs.amount, locale(), true) })}</Text>}
      {validation && <Validation {...validation} />}
      {judgments.map(({ enteredOn, court, amount, rate, citation, costsInDefault }) => (
        <Text key={`${enteredOn} ${court}`} size="sm">
          {t(rate ? 'law.judgment.line' : 'law.judgment.lineSameLaw', {
            court, date: day(enteredOn), amount: formatMoney(amount, locale(), true), rate: rate ? formatPercent(rate, locale()) : '', citation,
          })}
          {costsInDefault && !isZero(costsInDefault.amount) && ` ${t('law.judgment.costs', { amount: formatMoney(costsInDefault, locale(), true) })}`}
        </Text>
      ))}
      {limitations.map(({ invoiceNumber, barredFrom, citation, isPast }) => (
        <Text key={invoiceNumber} size="sm" fw={isPast ? 600 : undefined}>{t(isPast ? 'law.barred' : 'law.barredFrom', { invoice: invoiceNumber, date: day(barredFrom), citation })}</Text>
      ))}
      {recordsUntil && <Text size="sm">{t('law.recordsUntil', { date: day(recordsUntil) })}</Text>}
    </Stack>
  );
}

/** What the notice says of the debt, until it is sent; then until when a dispute stops collection. */
function Validation({ sentOn, endsOn, isOver, itemizedFrom, itemization }: NonNullable<Desk['law']['validation']>) {
  const { t } = useTranslation('cases');
  if (sentOn && endsOn) {
    return <Text size="sm">{t(isOver ? 'law.validation.over' : 'law.validation.runs', { sent: formatDate(sentOn, locale()), ends: formatDate(endsOn, locale()) })}</Text>;
  }
  const money = (amount: typeof itemization.owed) => formatMoney(amount, locale(), true);
  return (
    <Text size="sm">
      {t('law.validation.missing', {
        date: formatDate(itemizedFrom, locale()), owed: money(itemization.owed), interest: money(itemization.interest), fees: money(itemization.fees),
        paid: money(itemization.paidOrCredited), total: money(itemization.total),
      })}
    </Text>
  );
}
