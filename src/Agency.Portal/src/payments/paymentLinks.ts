import { useTranslation } from 'react-i18next';
import type { AreaLink } from '../components/AreaLinks';

export function usePaymentLinks(): { label: string; links: AreaLink[] } {
  const { t } = useTranslation('payments');
  return { label: t('links.label'), links: [{ to: '/payments', text: t('links.payments') }, { to: '/payments/suspense', text: t('links.suspense'), permission: 'ledger.read' }, { to: '/payments/restatements', text: t('links.restatements'), permission: 'ledger.read' }] };
}
