import { useTranslation } from 'react-i18next';
import type { AreaLink } from '../components/AreaLinks';

/** The pages of payouts, beside one another. */
export function usePayoutLinks(): { label: string; links: AreaLink[] } {
  const { t } = useTranslation('payouts');
  return {
    label: t('links.label'),
    links: [
      { to: '/payouts', text: t('links.list') },
      { to: '/payouts/runs', text: t('links.runs'), permission: 'payouts.runs.read' },
      { to: '/payouts/accounts', text: t('links.accounts'), permission: 'payouts.runs.read' },
      { to: '/payouts/year-end', text: t('links.yearEnd'), permission: 'tax.read' },
    ],
  };
}
