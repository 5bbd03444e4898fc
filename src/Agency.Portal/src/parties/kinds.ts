import type { Row } from '../api/rows';

export type AffiliateRow = Row<'Affiliates'>;
export type ClientRow = Row<'Clients'>;
export type DebtorRow = Row<'Debtors'>;

export const affiliateKinds: AffiliateRow['kind'][] = ['Accountant', 'Bookkeeper', 'Lawyer', 'LoanOriginator', 'CreditCounsellor'];
