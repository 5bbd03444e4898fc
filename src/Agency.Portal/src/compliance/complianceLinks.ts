import { useTranslation } from 'react-i18next';
import type { AreaLink } from '../components/AreaLinks';

/** What the gate answered, and the numbers that it answers by. */
export function useComplianceLinks(): { label: string; links: AreaLink[] } {
  const { t } = useTranslation('compliance');
  return {
    label: t('numbers.label'),
    links: [
      { to: '/compliance/decisions', text: t('numbers.decisions'), permission: 'compliance.read' },
      { to: '/compliance/numbers', text: t('numbers.link'), permission: 'compliance.read' },
    ],
  };
}
