import type { components } from '../api/schema';
import { methodFor } from './words';

type Schemas = components['schemas'];

export interface PaymentForm {
  receivedBy: Schemas['ReceivedBy'];
  method: Schemas['PaymentMethod'];
  amount: string;
  receivedOn: string;
  externalReference: string;
  note: string;
  acceptOverpayment: boolean;
  attorneyName: string;
  /** The invoice that the debtor named; empty when none. */
  namedClaimId: string;
}

/** What the preview depends on; `undefined` until there is enough of it. */
export function factsOf(values: PaymentForm, on: { number: string; currency: string } | null | undefined): Schemas['PreviewPayment'] | undefined {
  const { receivedBy, method, amount, receivedOn, externalReference, acceptOverpayment, namedClaimId } = values;
  if (!on || !amount || !receivedOn) return undefined;
  return { caseNumber: on.number, amount: { amount, currency: on.currency }, method: methodFor(on.currency, method), receivedBy, receivedOn, externalReference: externalReference.trim() || null, acceptOverpayment, namedClaimId: namedClaimId || null };
}

/** What of the facts decides what is posted: two with the same have one preview. */
export const moneyOf = (facts: Schemas['PreviewPayment']) => JSON.stringify({ ...facts, externalReference: null });

/** The field of the form that a broken rule is about; what is about none of them stands above the form alone. */
const fieldsOfRules: Record<string, keyof PaymentForm> = {
  PaymentMustBePositive: 'amount',
  PaymentMustNotExceedBalance: 'amount',
  AmountMustFitMinorUnits: 'amount',
  AmountMustBeInRange: 'amount',
  OverpaymentMustBeInTheAgencysTrust: 'amount',
  PaymentMustNameAnInvoiceOfTheCase: 'namedClaimId',
  MethodMustCarryTheCurrency: 'method',
  PaymentMustNotBeInTheFuture: 'receivedOn',
  PaymentMustNotPrecedeTheInvoices: 'receivedOn',
  DirectPaymentMustNotPrecedeTheCase: 'receivedOn',
  ExternalReferenceMustBePostedOnce: 'externalReference',
};

export const fieldOfRule = (code: string) => fieldsOfRules[code];

/** Days between two business dates. */
export const daysBetween = (from: string, to: string) => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
