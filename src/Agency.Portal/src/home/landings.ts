import type { ComponentType } from 'react';
import type { Counted } from '../api/rows';
import type { Role } from '../identity/session';
import { section } from './section';

/** Something that waits for this reader: rows of a list, and where to deal with them. */
export type Need = Counted & {
  /** Key under `home:need`, a plural. */
  id: string;
  to: string;
};

interface Landing {
  needs: Need[];
  /** What comes after "Needs you", in reading order: numbers first, then charts. */
  sections: ComponentType[];
}

const detailsAsked: Need = { id: 'detailsAsked', set: 'Referrals', filter: "status eq 'NeedsDetails'", to: '/referrals?status=NeedsDetails' };
const toDecide: Need = { id: 'toDecide', set: 'Referrals', filter: "status eq 'Submitted'", to: '/referrals?status=Submitted' };
const legalToDecide: Need = { id: 'legalToDecide', set: 'Cases', filter: "stage eq 'LegalRecommended'", to: '/cases?stage=LegalRecommended' };

const partnerHome = section(['referrals', 'cases', 'commissions', 'payouts'], () => import('../referrals/landing/PartnerHome'));
const clientHome = section('referrals', () => import('../referrals/landing/ClientHome'));
const intakeHome = section('referrals', () => import('../referrals/landing/IntakeHome'));
const collectorToday = section('cases', () => import('../cases/landing/CollectorToday'));
const supervisorFloor = section('cases', () => import('../cases/landing/SupervisorFloor'));
const legalCases = section('cases', () => import('../cases/landing/LegalCases'));
const unsignedClients: Need = { id: 'unsignedClients', set: 'Clients', filter: 'agreementSignedOn eq null', to: '/parties/clients?signed=no' };

const runsToApprove: Need = { id: 'runsToApprove', set: 'PayoutRuns', filter: "status eq 'Made'", to: '/payouts/runs?status=Made' };
const accountsToApprove: Need = { id: 'accountsToApprove', set: 'PayeeAccounts', filter: "status eq 'Proposed'", to: '/payouts/accounts?status=Proposed' };

const bankLines: Need = { id: 'bankLines', set: 'BankLines', filter: "status eq 'Open' or status eq 'Proposed'", to: '/bank/lines?status=Open,Proposed' };
const casesToRestate: Need = { id: 'casesToRestate', set: 'RestatementNeeds', filter: 'caseNumber ne null', to: '/payments/restatements' };

const proof = section('ledger', () => import('../ledger/ProofSection'));
const runWaiting = section('commissions', () => import('../commissions/RunWaiting'));
const remittancesWaiting = section('remittances', () => import('../remittances/RunWaiting'));
const latestRemittances = section('remittances', () => import('../remittances/Latest'));
const payments = section('payments', () => import('../payments/PaymentSections'));
const failedJobs = section('jobs', () => import('../jobs/FailedJobs'));
const audit = section('audit', () => import('../audit/AuditorSections'));

/** What each role sees first. The server narrows every list to what the reader may see. */
export const landings: Record<Role, Landing> = {
  AffiliateUser: { needs: [detailsAsked], sections: [partnerHome] },
  ClientUser: { needs: [legalToDecide], sections: [clientHome, latestRemittances] },
  Intake: { needs: [toDecide], sections: [intakeHome] },
  Collector: { needs: [], sections: [collectorToday] },
  Supervisor: { needs: [toDecide, legalToDecide], sections: [supervisorFloor] },
  LegalOfficer: { needs: [legalToDecide], sections: [legalCases] },
  StaffAccountant: { needs: [runsToApprove, accountsToApprove, bankLines, casesToRestate], sections: [proof, remittancesWaiting, runWaiting, payments] },
  Administrator: { needs: [unsignedClients], sections: [failedJobs] },
  Auditor: { needs: [], sections: [proof, audit] },
};
