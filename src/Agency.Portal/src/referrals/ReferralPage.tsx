import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { isProblem } from '../api/problem';
import { InstantText } from '../components/DateText';
import { ErrorState } from '../components/ErrorState';
import { PageHeader } from '../components/PageHeader';
import { useParam } from '../components/useParam';
import { NotFoundPage } from '../frame/NotFoundPage';
import { useMay } from '../identity/session';
import { Answers } from './Answers';
import { CheckAnswers } from './CheckAnswers';
import { Decision } from './Decision';
import { EditReferral } from './EditReferral';
import { FrozenTerms } from './FrozenTerms';
import { Outcome } from './Outcome';
import { Questions } from './Questions';
import classes from './Referral.module.css';
import { referralQuery, type Referral } from './referral';
import { ReferralStatusBadge } from './ReferralStatusBadge';

/** One page for partner and intake: the draft, its check, and what was handed in. */
export default function ReferralPage() {
  const { number = '' } = useParams();
  const { data, error, refetch } = useQuery(referralQuery(number));
  if (isProblem(error, 404)) return <NotFoundPage />;
  if (data) return <Page key={number} referral={data} />;
  if (error) return <><PageHeader title={number} /><ErrorState error={error} onRetry={() => void refetch()} /></>;
  return <><PageHeader title={number} /><Stack><Skeleton height={60} /><Skeleton height={220} /><Skeleton height={300} /></Stack></>;
}

function Page({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  const [step, setStep] = useParam('step');
  const mayCreate = useMay('referrals.create');
  const mayDecide = useMay('referrals.decide');
  const isEditable = mayCreate && referral.isOpenForChange;
  const isChecking = isEditable && step === 'check' && referral.actions.includes('Submit');
  const isOpen = referral.status === 'Submitted' || referral.status === 'NeedsDetails';
  const place = usePlace(isChecking);
  const [statusAtFirst] = useState(referral.status);
  const title = referral.debtor?.name ? t('page.titleDebtor', { number: referral.number, debtor: referral.debtor.name }) : referral.number;

  return (
    <>
      <PageHeader
        title={isChecking ? t('page.check', { number: referral.number }) : title}
        marks={<ReferralStatusBadge status={referral.status} />}
        note={<>{t('page.note', { client: referral.client.name, affiliate: referral.affiliateName })}{referral.submittedAt && <> · {t('page.submitted')} <InstantText value={referral.submittedAt} /></>}</>}
      />
      <Outcome referral={referral} takesFocus={referral.status !== statusAtFirst} />
      {referral.terms && <FrozenTerms terms={referral.terms} />}
      <Questions referral={referral} />
      {mayDecide && isOpen && <Decision referral={referral} />}
      {isChecking && <CheckAnswers referral={referral} onChange={(section) => { place.goTo(section); setStep(null); }} onSubmitted={() => setStep(null)} />}
      {isEditable && !isChecking && <EditReferral referral={referral} onCheck={() => setStep('check')} />}
      {!isEditable && <div className={classes.page}><Answers referral={referral} /></div>}
    </>
  );
}

/** "Change" leads to the section of the answer; arriving at the check starts at its top. */
function usePlace(isChecking: boolean) {
  const wanted = useRef<string>(undefined);
  const before = useRef(isChecking);
  useEffect(() => {
    if (before.current === isChecking) return;
    before.current = isChecking;
    const place = isChecking ? document.querySelector<HTMLElement>('h1') : document.getElementById(wanted.current ?? '');
    place?.focus({ preventScroll: true });
    place?.scrollIntoView();
    wanted.current = undefined;
  }, [isChecking]);
  return { goTo: (section: string) => { wanted.current = section; } };
}
