import type { components } from '../api/schema';

export type AffiliateRow = components['schemas']['AffiliateRow'];
export type ClientRow = components['schemas']['ClientRow'];
export type DebtorRow = components['schemas']['DebtorRow'];

export const affiliateKinds: AffiliateRow['kind'][] = ['Accountant', 'Bookkeeper', 'Lawyer', 'LoanOriginator', 'CreditCounsellor'];
