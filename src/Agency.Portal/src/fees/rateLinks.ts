import { useTranslation } from 'react-i18next';
import type { AreaLink } from '../components/AreaLinks';

/** Fees, plans and rates: what prices are made of, beside one another. */
export function useRateLinks(): { label: string; links: AreaLink[] } {
  const { t } = useTranslation('fees');
  return {
    label: t('links.label'),
    links: [
      { to: '/fees/schedules', text: t('links.schedules'), permission: 'fees.read' },
      { to: '/commissions/plans', text: t('links.plans'), permission: 'commissions.read' },
      { to: '/interest/rates', text: t('links.rates'), permission: 'fees.read' },
    ],
  };
}
