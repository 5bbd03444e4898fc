import { useTranslation } from 'react-i18next';
import { DateText } from '../components/DateText';
import { StatusBadge } from '../components/StatusBadge';
import type { ClientRow } from './kinds';

export function AgreementBadge({ client: { agreementSignedOn } }: { client: ClientRow }) {
  const { t } = useTranslation('parties');
  return agreementSignedOn ? <StatusBadge tone="good">{t('agreement.signed')} <DateText value={agreementSignedOn} /></StatusBadge> : <StatusBadge tone="waiting">{t('agreement.unsigned')}</StatusBadge>;
}
