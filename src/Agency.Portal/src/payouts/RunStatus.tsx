import { useTranslation } from 'react-i18next';
import type { Row } from '../api/rows';
import { StatusBadge, type Tone } from '../components/StatusBadge';

type Status = Row<'PayoutRuns'>['status'];

export const runStatuses: Status[] = ['Made', 'Approved', 'PaidOut', 'Withdrawn'];

const tones: Record<Status, Tone> = { Made: 'waiting', Approved: 'busy', PaidOut: 'good', Withdrawn: 'neutral' };

export function RunStatus({ status }: { status: Status }) {
  const { t } = useTranslation('payouts');
  return <StatusBadge tone={tones[status]} ended={status === 'Withdrawn'}>{t(`status.${status}`)}</StatusBadge>;
}
