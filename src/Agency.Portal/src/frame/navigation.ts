import {
  IconAddressBook, IconBook2, IconBuildingBank, IconBuildingStore, IconCash, IconCashBanknote, IconClipboardList, IconClock, IconCoins, IconFileImport, IconFolder,
  IconHeartHandshake, IconHome, IconListCheck, IconPercentage, IconPhoneCall, IconScale, IconShieldCheck, IconSubtask, IconTableExport, IconTransfer, IconUsers, type TablerIcon,
} from '@tabler/icons-react';
import type { Role } from '../identity/session';

export interface Destination {
  to: string;
  /** Key under `frame:to`. */
  text: string;
  icon: TablerIcon;
  /** Second key after `G`. */
  key?: string;
}

const go = (to: string, text: string, icon: TablerIcon, key?: string): Destination => ({ to, text, icon, key });

const home = go('/', 'home', IconHome, 'h');
const referrals = go('/referrals', 'referrals', IconFileImport, 'r');
const cases = go('/cases', 'cases', IconFolder, 'c');
const desk = go('/cases/next', 'desk', IconPhoneCall);
const queues = go('/cases/queues', 'queues', IconListCheck, 'q');
const promises = go('/cases/promises', 'promises', IconHeartHandshake);
const callbacks = go('/cases/callbacks', 'callbacks', IconClock);
const payments = go('/payments', 'payments', IconCash, 'p');
const ledger = go('/ledger', 'ledger', IconBook2);
const proof = go('/ledger/proof', 'proof', IconScale);
const bank = go('/bank', 'bank', IconBuildingBank, 'b');
const remittances = go('/remittances', 'remittances', IconTransfer);
const payouts = go('/payouts', 'payouts', IconCashBanknote);
const commissions = go('/commissions', 'commissions', IconCoins, 'm');
const rates = go('/interest/rates', 'rates', IconPercentage);
const schedules = go('/fees/schedules', 'schedules', IconPercentage);
const numbers = go('/compliance/numbers', 'numbers', IconShieldCheck);
const contact = go('/compliance/decisions', 'contactDecisions', IconShieldCheck);
const audit = go('/audit', 'audit', IconClipboardList, 'a');
const jobs = go('/jobs', 'jobs', IconSubtask);
const users = go('/identity/users', 'users', IconUsers);
const feeds = go('/feeds', 'feeds', IconTableExport);
const firm = go('/parties/firm', 'firm', IconBuildingStore);
const affiliates = go('/parties/affiliates', 'affiliates', IconAddressBook);
const clients = go('/parties/clients', 'clients', IconBuildingStore);
const debtors = go('/parties/debtors', 'debtors', IconUsers);

/** What stands in the navigation of a role: at most seven, the rest under "More". */
export const navigation: Record<Role, { main: Destination[]; more: Destination[] }> = {
  AffiliateUser: { main: [home, referrals, cases, commissions, payouts, firm], more: [feeds] },
  ClientUser: { main: [home, cases, payments, remittances], more: [feeds] },
  Intake: { main: [home, referrals, cases, affiliates, clients, debtors], more: [feeds] },
  Collector: { main: [home, queues, desk, cases, promises, callbacks], more: [debtors, feeds] },
  Supervisor: { main: [home, queues, cases, promises, contact, referrals, payments], more: [callbacks, commissions, clients, affiliates, debtors, feeds] },
  LegalOfficer: { main: [home, cases, queues, promises, contact], more: [referrals, payments, debtors, feeds] },
  StaffAccountant: { main: [home, payments, bank, ledger, proof, remittances, commissions], more: [payouts, schedules, rates, cases, clients, affiliates, jobs, feeds] },
  Administrator: { main: [home, users, schedules, rates, jobs, clients, affiliates], more: [numbers, bank, cases, referrals, payouts, audit, feeds] },
  Auditor: { main: [home, audit, cases, ledger, commissions, contact, jobs], more: [remittances, bank, payouts, proof, referrals, payments, rates, schedules, users, feeds] },
};
