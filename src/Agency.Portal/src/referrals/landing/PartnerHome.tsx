import { LatestPaid } from '../../commissions/LatestPaid';
import { useMay } from '../../identity/session';
import { ReferralsShort } from './ReferralsShort';
import { EarningsStrip } from './EarningsStrip';
import { LatestChanges } from './LatestChanges';

/** What a partner comes for: questions first, then money, then what moved, then what lies half done. */
export default function PartnerHome() {
  const mayCreate = useMay('referrals.create');
  return (
    <>
      <ReferralsShort id="asked" filter="status eq 'NeedsDetails'" sort="startedAt" />
      <EarningsStrip />
      <LatestPaid />
      <LatestChanges />
      {mayCreate && <ReferralsShort id="drafts" filter="status eq 'Draft'" sort="-startedAt" all="/referrals?status=Draft" />}
    </>
  );
}
