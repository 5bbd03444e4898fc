import { useTranslation } from 'react-i18next';
import type { AreaLink } from '../components/AreaLinks';

export function useLedgerLinks(): { label: string; links: AreaLink[] } {
  const { t } = useTranslation('ledger');
  return { label: t('links.label'), links: [{ to: '/ledger', text: t('links.postings') }, { to: '/ledger/trust', text: t('links.trust') }, { to: '/ledger/proof', text: t('links.proof') }, { to: '/ledger/sweep', text: t('links.sweep') }, { to: '/ledger/attorneys', text: t('links.attorneys') }, { to: '/ledger/operating', text: t('links.operating') }, { to: '/ledger/movements', text: t('links.movements') }] };
}
