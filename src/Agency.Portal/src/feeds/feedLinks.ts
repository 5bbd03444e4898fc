import { useTranslation } from 'react-i18next';
import type { AreaLink } from '../components/AreaLinks';

/** The pages of feeds, beside one another. */
export function useFeedLinks(): { label: string; links: AreaLink[] } {
  const { t } = useTranslation('feeds');
  return {
    label: t('title'),
    links: [
      { to: '/feeds', text: t('links.feeds') },
      { to: '/feeds/webhooks', text: t('links.webhooks'), permission: 'webhooks.read' },
    ],
  };
}
