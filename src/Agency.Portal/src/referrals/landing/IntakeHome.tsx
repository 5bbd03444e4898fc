import { ReferralsShort } from './ReferralsShort';

/** Intake: the oldest first, against the 24 hours that were promised; then who owes us an answer. */
export default function IntakeHome() {
  return (
    <>
      <ReferralsShort id="submitted" filter="status eq 'Submitted'" sort="submittedAt" all="/referrals?status=Submitted&sort=submittedAt" withClock />
      <ReferralsShort id="waiting" filter="status eq 'NeedsDetails'" sort="submittedAt" all="/referrals?status=NeedsDetails" />
    </>
  );
}
