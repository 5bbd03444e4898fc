import {
  IconAddressBook, IconBook2, IconBuildingBank, IconBuildingStore, IconCalendarDue, IconCash, IconChartLine, IconClipboardList, IconClock,
  IconCoins, IconFileImport, IconFileText, IconFolder, IconGavel, IconHeartHandshake, IconHome, IconListCheck, IconPercentage,
  IconPhoneCall, IconPlugConnected, IconReceipt2, IconScale, IconShieldCheck, IconSubtask, IconTemplate, IconUsers, type TablerIcon,
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
const bank = go('/ledger/bank', 'bank', IconBuildingBank, 'b');
const ledger = go('/ledger', 'ledger', IconBook2);
const remittances = go('/remittances', 'remittances', IconReceipt2);
const commissions = go('/commissions', 'commissions', IconCoins, 'm');
const forecast = go('/commissions/forecast', 'forecast', IconChartLine);
const rates = go('/interest/rates', 'rates', IconPercentage);
const schedules = go('/fees/schedules', 'schedules', IconPercentage);
const agreement = go('/fees/agreements', 'agreement', IconFileText);
const legal = go('/legal', 'legal', IconScale, 'l');
const decisions = go('/legal/decisions', 'decisions', IconGavel, 'l');
const deadlines = go('/legal/deadlines', 'deadlines', IconCalendarDue);
const settlements = go('/settlements', 'settlements', IconHeartHandshake);
const documents = go('/documents', 'documents', IconFileText);
const templates = go('/documents/templates', 'templates', IconTemplate);
const contact = go('/compliance/decisions', 'contactDecisions', IconShieldCheck);
const audit = go('/audit', 'audit', IconClipboardList, 'a');
const jobs = go('/jobs', 'jobs', IconSubtask);
const feeds = go('/feeds', 'feeds', IconPlugConnected);
const users = go('/identity/users', 'users', IconUsers);
const firm = go('/parties/firm', 'firm', IconBuildingStore);
const affiliates = go('/parties/affiliates', 'affiliates', IconAddressBook);
const clients = go('/parties/clients', 'clients', IconBuildingStore);
const debtors = go('/parties/debtors', 'debtors', IconUsers);

/** What stands in the navigation of a role: at most seven, the rest under "More". */
export const navigation: Record<Role, { main: Destination[]; more: Destination[] }> = {
  AffiliateUser: { main: [home, referrals, cases, commissions, forecast, documents, firm], more: [] },
  ClientUser: { main: [home, decisions, cases, remittances, agreement, documents], more: [] },
  Intake: { main: [home, referrals, cases, affiliates, clients, debtors, documents], more: [] },
  Collector: { main: [home, queues, desk, cases, promises, callbacks], more: [debtors] },
  Supervisor: { main: [home, queues, cases, promises, contact], more: [callbacks, referrals, payments, settlements, legal, clients, affiliates, debtors] },
  LegalOfficer: { main: [home, cases, queues, promises, contact], more: [referrals, legal, deadlines, settlements, documents, debtors] },
  StaffAccountant: { main: [home, payments, bank, ledger, remittances, commissions, schedules], more: [rates, cases, clients, affiliates] },
  Administrator: { main: [users, schedules, rates, queues, templates, jobs, feeds], more: [home, affiliates, clients, audit] },
  Auditor: { main: [audit, cases, ledger, commissions, contact, jobs], more: [home, referrals, payments, remittances, settlements, legal, rates, schedules] },
};
