import { useTranslation } from 'react-i18next';
import { StatusBadge, type Tone } from '../components/StatusBadge';
import type { ReferralStatus } from './referral';

const tones: Record<ReferralStatus, Tone> = { Draft: 'neutral', Submitted: 'busy', NeedsDetails: 'waiting', Accepted: 'good', Rejected: 'bad' };

export function ReferralStatusBadge({ status }: { status: ReferralStatus }) {
  const { t } = useTranslation('referrals');
  return <StatusBadge tone={tones[status]} ended={status === 'Rejected'}>{t(`status.${status}`)}</StatusBadge>;
}
