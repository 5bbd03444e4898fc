import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, take } from '../../api/client';
import { ErrorState } from '../../components/ErrorState';
import { locale } from '../../text/locale';
import { formatMoney, formatPercent, isZero } from '../../text/money';

/** What the client is charged if the case is closed as recalled now, and why: asked while the form is open. */
export function RecallLine({ number, version }: { number: string; version: number }) {
  const { t } = useTranslation('cases');
  const query = useQuery({
    queryKey: ['cases', 'recall', number, version],
    queryFn: ({ signal }) => take(api.GET('/api/v1/cases/{number}/recall', { params: { path: { number } }, signal })), staleTime: 0,
  });
  if (query.error) return <ErrorState error={query.error} />;
  const recall = query.data;
  if (!recall) return <Text size="sm" mb="xs" role="status">{t('recall.loading')}</Text>;
  const money = (value: typeof recall.amount) => formatMoney(value, locale(), true);
  const why = t(`recall.basis.${recall.basis}`, {
    schedule: recall.schedule, days: recall.daysQuiet, base: money(recall.base), calculation: recall.calculation, deducted: money(recall.deducted),
    percent: recall.terms ? formatPercent(recall.terms.share, locale()) : '',
  });
  const charged = isZero(recall.amount.amount) ? t('recall.nothing') : t(isZero(recall.vat.amount) ? 'recall.charged' : 'recall.chargedWithVat', { amount: money(recall.amount), vat: money(recall.vat) });
  return <Text size="sm" mb="xs" role="status"><Text span inherit fw={600}>{charged}</Text> {why}</Text>;
}
