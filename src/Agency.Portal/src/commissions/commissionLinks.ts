import { useTranslation } from 'react-i18next';
import type { AreaLink } from '../components/AreaLinks';

/** The pages of commissions, beside one another. */
export function useCommissionLinks(): { label: string; links: AreaLink[] } {
  const { t } = useTranslation('commissions');
  return {
    label: t('links.label'),
    links: [
      { to: '/commissions', text: t('links.overview') },
      { to: '/commissions/lines', text: t('links.lines') },
      { to: '/commissions/statements', text: t('links.statements') },
      { to: '/commissions/runs', text: t('links.runs'), permission: 'commissions.issue' },
      { to: '/commissions/plans', text: t('links.plans'), permission: 'fees.read' },
    ],
  };
}
