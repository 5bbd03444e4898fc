import { useTranslation } from 'react-i18next';
import type { AreaLink } from '../components/AreaLinks';

/** The pages of remittances, beside one another. */
export function useRemittanceLinks(): { label: string; links: AreaLink[] } {
  const { t } = useTranslation('remittances');
  return { label: t('links.label'), links: [{ to: '/remittances', text: t('links.list') }, { to: '/remittances/runs', text: t('links.runs'), permission: 'remittances.issue' }, { to: '/remittances/files', text: t('links.files'), permission: 'bank.read' }] };
}
