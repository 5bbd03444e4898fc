import type { components } from '../api/schema';

type Schemas = components['schemas'];

export const accounts = Object.keys({
  TrustBank: 0, AttorneyTrust: 0, ClientFunds: 0, DebtorRefundPayable: 0, CostDeposit: 0, OperatingBank: 0, ClientReceivable: 0, CostsAdvanced: 0,
  FeeIncome: 0, VatPayable: 0, CommissionExpense: 0, CommissionPayable: 0, UnidentifiedReceipts: 0, DebtorReceivable: 0, OwnCapital: 0,
} satisfies Record<Schemas['Account'], 0>) as Schemas['Account'][];

export const events = Object.keys({
  PaymentToAgency: 0, PaymentToAttorney: 0, FeeEarned: 0, VatOnFeeEarned: 0, FeeOnDirectPayment: 0, VatOnDirectPaymentFee: 0, FeeSwept: 0, CommissionAccrued: 0,
  RemittedToClient: 0, CommissionPaidOut: 0, CourtCostsPrepaid: 0, CourtCostsSpent: 0, CourtCostsAdvanced: 0, Overpaid: 0,
  ShortfallOfClient: 0, ShortfallOfDebtor: 0, OverpaymentRefunded: 0, UnidentifiedReceived: 0, UnidentifiedReturned: 0, FeeInvoiced: 0,
  CostDepositRefunded: 0, CourtCostsRecovered: 0, CourtCostsCharged: 0, ShortfallSettled: 0, ChargesSettled: 0, AttorneyTransferred: 0, AdvanceCharged: 0,
  RecallCharged: 0, VatOnRecall: 0, OwnMoneyPaidIn: 0, OwnMoneyTakenOut: 0,
} satisfies Record<Schemas['LedgerEvent'], 0>) as Schemas['LedgerEvent'][];

/** What is a movement of its own. */
export const cashEvents = ['CourtCostsPrepaid', 'CourtCostsSpent', 'CourtCostsAdvanced', 'CostDepositRefunded', 'ShortfallSettled', 'ChargesSettled', 'AttorneyTransferred', 'AdvanceCharged', 'OwnMoneyPaidIn', 'OwnMoneyTakenOut'] as const satisfies Schemas['LedgerEvent'][];

export const sides = ['Debit', 'Credit'] as const satisfies Schemas['Side'][];
export const funds = ['Trust', 'Operating'] as const satisfies Schemas['Fund'][];
