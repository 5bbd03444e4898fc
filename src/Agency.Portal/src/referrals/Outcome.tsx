import { Alert, Anchor, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { InstantText } from '../components/DateText';
import { useMay } from '../identity/session';
import { answerBy, type Referral } from './referral';

/** Where it stands, in words: the receipt of submitting, the case that opened, or why not. Takes focus when it appears after an act. */
export function Outcome({ referral, takesFocus }: { referral: Referral; takesFocus: boolean }) {
  const { t } = useTranslation('referrals');
  const box = useRef<HTMLDivElement>(null);
  const mayCreate = useMay('referrals.create');
  const { number, status, submittedAt, decidedAt, caseNumber, rejectionReason } = referral;
  useEffect(() => { if (takesFocus) box.current?.focus(); }, [takesFocus, status]);
  if (status === 'Accepted') {
    return (
      <Alert ref={box} tabIndex={-1} color="positive" mb="md" icon={<IconCheck aria-hidden />} title={t('outcome.accepted')}>
        <Text>{t('outcome.acceptedNote')} {caseNumber && <Anchor component={Link} to={`/cases/${caseNumber}`} fw={600} className="ref">{caseNumber}</Anchor>} · <InstantText value={decidedAt} /></Text>
      </Alert>
    );
  }
  if (status === 'Rejected') {
    return (
      <Alert ref={box} tabIndex={-1} color="negative" mb="md" icon={<IconAlertTriangle aria-hidden />} title={t('outcome.rejected')}>
        <Text style={{ whiteSpace: 'pre-line' }}>{rejectionReason}</Text>
        <Text size="sm" mt="xs"><InstantText value={decidedAt} /></Text>
      </Alert>
    );
  }
  if (status === 'Submitted' && mayCreate && submittedAt) {
    return (
      <Alert ref={box} tabIndex={-1} color="positive" mb="md" icon={<IconCheck aria-hidden />} title={t('outcome.received', { number })}>
        <Text>{t('outcome.receivedNote')} <b><InstantText value={answerBy(submittedAt)} /></b>. {t('outcome.receivedNext')}</Text>
      </Alert>
    );
  }
  return null;
}
