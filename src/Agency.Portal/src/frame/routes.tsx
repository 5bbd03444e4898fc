import type { RouteObject } from 'react-router';
import { loadTexts } from '../i18n';
import { ErrorPage } from './ErrorPage';
import { Frame } from './Frame';
import { NotFoundPage } from './NotFoundPage';
import { needsSession, page, type Load } from './routing';

// Pages that show postings, allocations or rates speak with the words of these areas too.
const money = (load: Load): Load => async () => (await Promise.all([load(), loadTexts('payments', 'ledger', 'commissions', 'fees')]))[0];

// Address, area (its texts and breadcrumb), permission, page. One line per page.
const pages: RouteObject[] = [
  page('/', 'home', undefined, () => import('../home/HomePage')),

  page('/referrals', 'referrals', 'referrals.read', () => import('../referrals/ReferralsPage')),
  page('/referrals/new', 'referrals', 'referrals.create', () => import('../referrals/NewReferralPage')),
  page('/referrals/:number', 'referrals', 'referrals.read', () => import('../referrals/ReferralPage'), 'documents'),

  page('/cases', 'cases', 'cases.read', () => import('../cases/CasesPage')),
  page('/cases/next', 'cases', 'cases.work', () => import('../cases/NextCasePage')),
  page('/cases/queues', 'cases', 'cases.work', () => import('../cases/QueuePage')),
  page('/cases/queues/:queue', 'cases', 'cases.work', () => import('../cases/QueuePage')),
  page('/cases/promises', 'cases', 'cases.work', () => import('../cases/PromisesPage')),
  page('/cases/callbacks', 'cases', 'cases.work', () => import('../cases/CallbacksPage')),
  page('/cases/:number', 'cases', 'cases.read', () => import('../cases/desk/CasePage'), 'compliance'),
  page('/cases/:number/court-costs', 'cases', 'courtcosts.read', () => import('../ledger/CourtCostsPage'), 'ledger'),
  page('/cases/:number/adjustments', 'cases', 'cases.read', () => import('../cases/AdjustmentsPage')),
  page('/cases/:number/waivers', 'cases', 'cases.read', () => import('../cases/WaiversPage')),

  page('/parties/firm', 'parties', 'parties.read', () => import('../parties/AffiliatePage'), 'payouts'),
  page('/parties/affiliates', 'parties', 'parties.read', () => import('../parties/AffiliatesPage')),
  page('/parties/affiliates/:number', 'parties', 'parties.read', () => import('../parties/AffiliatePage'), 'payouts'),
  page('/parties/clients', 'parties', 'parties.read', () => import('../parties/ClientsPage')),
  page('/parties/clients/:number', 'parties', 'parties.read', () => import('../parties/ClientPage'), 'ledger', 'remittances', 'payouts'),
  page('/parties/debtors', 'parties', 'debtors.read', () => import('../parties/DebtorsPage')),
  page('/parties/debtors/:number', 'parties', 'debtors.read', () => import('../parties/DebtorPage')),

  page('/compliance/numbers', 'compliance', 'compliance.read', () => import('../compliance/NumbersPage'), 'interest'),
  page('/compliance/decisions', 'compliance', 'compliance.read', () => import('../compliance/DecisionsPage')),

  page('/payments', 'payments', 'payments.read', () => import('../payments/PaymentsPage')),
  page('/payments/new', 'payments', 'payments.record', money(() => import('../payments/NewPaymentPage'))),
  page('/payments/suspense', 'payments', 'ledger.read', () => import('../payments/SuspensePage')),
  page('/payments/suspense/new', 'payments', 'payments.record', money(() => import('../payments/NewSuspensePage'))),
  page('/payments/suspense/:number', 'payments', 'ledger.read', money(() => import('../payments/SuspenseReceiptPage'))),
  page('/payments/restatements', 'payments', 'ledger.read', () => import('../payments/RestatementsPage')),
  page('/payments/restate/:number', 'payments', 'cases.restate', money(() => import('../payments/RestatePage'))),
  page('/payments/:number', 'payments', 'payments.read', money(() => import('../payments/PaymentPage'))),
  page('/payments/:number/reverse', 'payments', 'payments.reverse', money(() => import('../payments/ReversePaymentPage'))),

  page('/ledger', 'ledger', 'ledger.read', () => import('../ledger/LedgerPage')),
  page('/ledger/proof', 'ledger', 'ledger.read', () => import('../ledger/ProofPage')),
  page('/ledger/trust', 'ledger', 'ledger.read', () => import('../ledger/TrustPage')),
  page('/ledger/trust/:number', 'ledger', 'ledger.read', () => import('../ledger/TrustPage')),
  page('/ledger/attorneys', 'ledger', 'ledger.read', () => import('../ledger/AttorneysPage')),
  page('/ledger/movements', 'ledger', 'ledger.read', () => import('../ledger/MovementsPage')),
  page('/ledger/movements/:number', 'ledger', 'ledger.read', () => import('../ledger/MovementPage')),
  page('/ledger/operating', 'ledger', 'ledger.read', () => import('../ledger/OperatingPage')),
  page('/ledger/sweep', 'ledger', 'ledger.read', () => import('../ledger/SweepPage')),

  page('/bank', 'bank', 'bank.read', () => import('../bank/StatementsPage')),
  page('/bank/lines', 'bank', 'bank.read', () => import('../bank/LinesPage'), 'payments'),
  page('/bank/accounts', 'bank', 'bank.read', () => import('../bank/AccountsPage')),
  page('/bank/statements/:number', 'bank', 'bank.read', () => import('../bank/StatementPage'), 'payments', 'ledger'),

  page('/remittances', 'remittances', 'remittances.read', () => import('../remittances/RemittancesPage')),
  page('/remittances/runs', 'remittances', 'remittances.issue', () => import('../remittances/RunPage')),
  page('/remittances/runs/:run', 'remittances', 'remittances.issue', () => import('../remittances/RunPage')),
  page('/remittances/files', 'remittances', 'bank.read', () => import('../remittances/FilesPage')),
  page('/remittances/files/:number', 'remittances', 'bank.read', () => import('../remittances/FilePage')),
  page('/remittances/:number', 'remittances', 'remittances.read', () => import('../remittances/RemittancePage')),

  page('/payouts', 'payouts', 'payouts.read', () => import('../payouts/PayoutsPage')),
  page('/payouts/runs', 'payouts', 'payouts.runs.read', () => import('../payouts/RunsPage')),
  page('/payouts/runs/new', 'payouts', 'payouts.make', () => import('../payouts/NewRunPage')),
  page('/payouts/runs/:run', 'payouts', 'payouts.runs.read', () => import('../payouts/RunPage')),
  page('/payouts/accounts', 'payouts', 'payouts.runs.read', () => import('../payouts/AccountsPage')),
  page('/payouts/year-end', 'payouts', 'tax.read', () => import('../payouts/YearEndPage')),
  page('/payouts/:number', 'payouts', 'payouts.read', money(() => import('../payouts/PayoutPage'))),

  page('/interest/rates', 'interest', 'fees.read', money(() => import('../interest/RatesPage'))),
  page('/fees/schedules/new', 'fees', 'fees.manage', money(() => import('../fees/NewScheduleVersionPage'))),
  page('/fees/schedules', 'fees', 'fees.read', money(() => import('../fees/SchedulesPage'))),

  page('/commissions', 'commissions', 'commissions.read', money(() => import('../commissions/CommissionsPage'))),
  page('/commissions/lines', 'commissions', 'commissions.read', money(() => import('../commissions/LinesPage'))),
  page('/commissions/statements', 'commissions', 'commissions.read', money(() => import('../commissions/StatementsPage'))),
  page('/commissions/statements/:number', 'commissions', 'commissions.read', money(() => import('../commissions/StatementPage'))),
  page('/commissions/runs', 'commissions', 'commissions.issue', money(() => import('../commissions/RunPage'))),
  page('/commissions/runs/:run', 'commissions', 'commissions.issue', money(() => import('../commissions/RunPage'))),
  page('/commissions/runs/:run/undo', 'commissions', 'commissions.issue', money(() => import('../commissions/UndoRunPage'))),
  page('/commissions/plans/new', 'commissions', 'plans.manage', money(() => import('../commissions/NewPlanVersionPage'))),
  page('/commissions/attribution/:number', 'commissions', 'commissions.read', money(() => import('../commissions/SharesPage'))),
  page('/commissions/plans', 'commissions', 'fees.read', money(() => import('../commissions/PlansPage'))),

  page('/identity/profile', 'identity', undefined, () => import('../identity/ProfilePage'), 'payouts'),
  page('/identity/keys', 'identity', undefined, () => import('../identity/KeysPage')),
  page('/identity/users', 'identity', 'users.read', () => import('../identity/UsersPage')),

  page('/audit', 'audit', 'audit.read', () => import('../audit/AuditPage')),
  page('/feeds', 'feeds', undefined, () => import('../feeds/FeedsPage')),
  page('/feeds/webhooks', 'feeds', 'webhooks.read', () => import('../feeds/WebhooksPage')),
  page('/jobs', 'jobs', 'jobs.read', () => import('../jobs/JobsPage')),
];

export const routes: RouteObject[] = [
  { ...page('/identity/sign-in', 'identity', undefined, () => import('../identity/SignInPage')), errorElement: <ErrorPage />, hydrateFallbackElement: <></> },
  {
    element: <Frame />,
    loader: needsSession,
    // The session is asked for once; afterwards the client itself says when it has ended.
    shouldRevalidate: () => false,
    errorElement: <ErrorPage />,
    hydrateFallbackElement: <></>,
    children: [
      // Inside the frame, so that a page that breaks leaves the way to the others.
      { errorElement: <ErrorPage />, children: [...pages, { path: '*', element: <NotFoundPage /> }] },
    ],
  },
];
