import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../text/date';
import { locale } from '../../text/locale';
import { formatMoney, formatPercent, isZero } from '../../text/money';
import type { Desk } from './desk';
import { costsStep } from './law';

/** Days that the law sets: from when on costs may be asked of a consumer, and until when a claim can be sued on. */
export function LawLines({ law }: { law: Desk['law'] }) {
  const { t } = useTranslation('cases');
  const day = (date: string | null | undefined) => (date ? formatDate(date, locale()) : '');
  const { costs, limitations, judgments } = law;
  if (!costs && limitations.length === 0 && judgments.length === 0) return null;
  return (
    <Stack gap={4} mt="sm">
      {costs && <Text size="sm">{t(`law.costs.${costsStep(costs)}`, { sent: day(costs.sentOn), last: day(costs.lastDay), from: day(costs.costsFrom), amount: formatMoney(costs.amount, locale(), true) })}</Text>}
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
    </Stack>
  );
}
