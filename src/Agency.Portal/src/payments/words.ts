import type { components } from '../api/schema';
import type { Tone } from '../components/StatusBadge';

type Schemas = components['schemas'];
export type ReversalReason = NonNullable<Schemas['ReversalReason']>;

// In the order in which they are offered. `satisfies` keeps them complete when the API gets another one.
export const methods = Object.keys({
  SepaTransfer: 0, SepaDirectDebit: 0, Card: 0, Wire: 0, AchDebit: 0, AchCredit: 0, Cheque: 0, Cash: 0, BankTransfer: 0, DirectDebit: 0,
} satisfies Record<Schemas['PaymentMethod'], 0>) as Schemas['PaymentMethod'][];

/** Of a scheme that nobody knows any more: shown where it was recorded, not offered. */
const notOffered: readonly Schemas['PaymentMethod'][] = ['BankTransfer', 'DirectDebit'];
export const offeredMethods = methods.filter((method) => !notOffered.includes(method));

/** SEPA carries euros and ACH dollars, and nothing else. */
const onlyIn: Partial<Record<Schemas['PaymentMethod'], string>> = { SepaTransfer: 'EUR', SepaDirectDebit: 'EUR', AchDebit: 'USD', AchCredit: 'USD' };
export const methodsFor = (currency: string) => offeredMethods.filter((method) => (onlyIn[method] ?? currency) === currency);
const usual: Partial<Record<string, Schemas['PaymentMethod']>> = { EUR: 'SepaTransfer', USD: 'AchCredit' };
/** The method that stands chosen, or how money in this currency usually comes when it cannot have come so. */
export const methodFor = (currency: string, method: Schemas['PaymentMethod']) => (methodsFor(currency).includes(method) ? method : usual[currency] ?? 'Wire');

export const receivers = Object.keys({ Agency: 0, Client: 0, Attorney: 0 } satisfies Record<Schemas['ReceivedBy'], 0>) as Schemas['ReceivedBy'][];

export const reversalReasons = Object.keys({
  InsufficientFunds: 0, Chargeback: 0, Recalled: 0, Refund: 0, PostedInError: 0,
} satisfies Record<ReversalReason, 0>) as ReversalReason[];

export const suspenseTones = { Open: 'waiting', Assigned: 'good', Returned: 'bad' } as const satisfies Record<Schemas['SuspenseStatus'], Tone>;
export const suspenseStatuses = Object.keys(suspenseTones) as Schemas['SuspenseStatus'][];

export const statusTones = { Received: 'waiting', Cleared: 'good', Reversed: 'bad' } as const satisfies Record<Schemas['PaymentStatus'], Tone>;
export const statuses = Object.keys(statusTones) as Schemas['PaymentStatus'][];
