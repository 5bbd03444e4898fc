import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema';
import { locale } from '../text/locale';
import { formatMoney, formatPercent } from '../text/money';

// Thresholds are in whole units of whatever currency the case has.
const units = (amount: string) => formatMoney({ amount: amount.replace(/\.0+$/, ''), currency: 'JPY' }, locale(), false);

/** Rates over a cumulative amount: "5 % · from 50,000 6.5 %", and whether a band holds for its part or for the whole. */
export function BandWords({ bands }: { bands: components['schemas']['Bands'] }) {
  const { t } = useTranslation('fees');
  return (
    <span className="num">
      {bands.steps.map((band, index) => (index === 0 ? formatPercent(band.rate, locale()) : t('bands.from', { amount: units(band.from), rate: formatPercent(band.rate, locale()) }))).join(' · ')}
      {bands.steps.length > 1 && <Text span c="dimmed" size="sm"> ({t(`bands.${bands.mode}`)})</Text>}
    </span>
  );
}
