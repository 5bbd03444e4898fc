import { useTranslation } from 'react-i18next';
import type { AreaLink } from '../components/AreaLinks';

/** The pages of the bank, beside one another. */
export function useBankLinks(): { label: string; links: AreaLink[] } {
  const { t } = useTranslation('bank');
  return { label: t('links.label'), links: [{ to: '/bank', text: t('links.statements') }, { to: '/bank/lines', text: t('links.lines') }, { to: '/bank/accounts', text: t('links.accounts') }] };
}
