import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema';
import { StatusBadge } from '../components/StatusBadge';
import { statusTones } from './words';

export function PaymentStatusBadge({ status }: { status: components['schemas']['PaymentStatus'] }) {
  const { t } = useTranslation('payments');
  return <StatusBadge tone={statusTones[status]} ended={status === 'Reversed'}>{t(`status.${status}`)}</StatusBadge>;
}
