import type { RouteObject } from 'react-router';
import { ErrorPage } from './ErrorPage';
import { Frame } from './Frame';
import { NotFoundPage } from './NotFoundPage';
import { needsSession, page, type Load } from './routing';

const unbuilt: Load = () => import('./UnbuiltPage');

// Address, area (its texts and breadcrumb), permission, page. One line per page.
const pages: RouteObject[] = [
  page('/', 'home', undefined, () => import('../home/HomePage')),

  page('/referrals', 'referrals', 'referrals.read', unbuilt),
  page('/referrals/new', 'referrals', 'referrals.create', unbuilt),
  page('/referrals/import', 'referrals', 'referrals.create', unbuilt),
  page('/referrals/:number', 'referrals', 'referrals.read', unbuilt),

  page('/cases', 'cases', 'cases.read', unbuilt),
  page('/cases/next', 'cases', 'cases.work', unbuilt),
  page('/cases/queues', 'cases', 'cases.work', unbuilt),
  page('/cases/queues/:queue', 'cases', 'cases.work', unbuilt),
  page('/cases/promises', 'cases', 'cases.work', unbuilt),
  page('/cases/callbacks', 'cases', 'cases.work', unbuilt),
  page('/cases/approvals', 'cases', 'cases.read', unbuilt),
  page('/cases/performance', 'cases', 'cases.read', unbuilt),
  page('/cases/aging', 'cases', 'cases.read', unbuilt),
  page('/cases/liquidation', 'cases', 'cases.read', unbuilt),
  page('/cases/:number', 'cases', 'cases.read', unbuilt),

  page('/parties/firm', 'parties', undefined, unbuilt),
  page('/parties/affiliates', 'parties', undefined, unbuilt),
  page('/parties/affiliates/:number', 'parties', undefined, unbuilt),
  page('/parties/clients', 'parties', undefined, unbuilt),
  page('/parties/clients/:number', 'parties', undefined, unbuilt),
  page('/parties/debtors', 'parties', undefined, unbuilt),
  page('/parties/debtors/:number', 'parties', undefined, unbuilt),

  page('/compliance/decisions', 'compliance', undefined, unbuilt),
  page('/compliance/rules', 'compliance', undefined, unbuilt),

  page('/payments', 'payments', undefined, unbuilt),
  page('/payments/new', 'payments', 'payments.record', unbuilt),
  page('/payments/suspense', 'payments', undefined, unbuilt),
  page('/payments/:number', 'payments', undefined, unbuilt),

  page('/ledger', 'ledger', 'ledger.read', unbuilt),
  page('/ledger/bank', 'ledger', 'ledger.read', unbuilt),
  page('/ledger/bank/:statement', 'ledger', 'ledger.read', unbuilt),
  page('/ledger/proof', 'ledger', 'ledger.read', unbuilt),

  page('/interest/rates', 'interest', undefined, unbuilt),
  page('/fees/schedules', 'fees', undefined, unbuilt),
  page('/fees/agreements', 'fees', undefined, unbuilt),

  page('/remittances', 'remittances', undefined, unbuilt),
  page('/remittances/runs/:run', 'remittances', undefined, unbuilt),

  page('/legal', 'legal', undefined, unbuilt),
  page('/legal/decisions', 'legal', undefined, unbuilt),
  page('/legal/deadlines', 'legal', undefined, unbuilt),
  page('/legal/:number', 'legal', undefined, unbuilt),

  page('/settlements', 'settlements', undefined, unbuilt),
  page('/settlements/:number', 'settlements', undefined, unbuilt),

  page('/commissions', 'commissions', 'commissions.read', unbuilt),
  page('/commissions/lines', 'commissions', 'commissions.read', unbuilt),
  page('/commissions/statements/:number', 'commissions', 'commissions.read', unbuilt),
  page('/commissions/runs/:run', 'commissions', 'commissions.issue', unbuilt),
  page('/commissions/plans', 'commissions', 'commissions.read', unbuilt),
  page('/commissions/payouts', 'commissions', 'commissions.read', unbuilt),
  page('/commissions/attribution', 'commissions', 'commissions.read', unbuilt),
  page('/commissions/forecast', 'commissions', 'commissions.read', unbuilt),
  page('/commissions/disputes', 'commissions', 'commissions.read', unbuilt),

  page('/documents', 'documents', undefined, unbuilt),
  page('/documents/templates', 'documents', undefined, unbuilt),

  page('/identity/profile', 'identity', undefined, unbuilt),
  page('/identity/users', 'identity', undefined, unbuilt),
  page('/identity/keys', 'identity', undefined, unbuilt),

  page('/audit', 'audit', 'audit.read', unbuilt),
  page('/jobs', 'jobs', undefined, unbuilt),
  page('/feeds', 'feeds', undefined, unbuilt),
];

export const routes: RouteObject[] = [
  { ...page('/identity/sign-in', 'identity', undefined, () => import('../identity/SignInPage')), errorElement: <ErrorPage /> },
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
