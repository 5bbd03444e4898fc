using static Agency.Domain.Ledger.Account;
using static Agency.Domain.Ledger.Fund;
using static Agency.Domain.Ledger.LedgerEvent;
using static Agency.Domain.Ledger.Side;

namespace Agency.Domain.Ledger;

/// <summary>Whose money an account is about: the two never mix (docs/domain.md, money rule 10).</summary>
public enum Fund
{
    /// <summary>Other people's money that the agency keeps.</summary>
    Trust = 1,

    /// <summary>The agency's own.</summary>
    Operating,
}

/// <summary>On which side an account grows.</summary>
public enum Side
{
    Debit = 1,
    Credit,
}

/// <summary>The accounts.</summary>
public enum Account
{
    TrustBank = 1,
    AttorneyTrust,
    ClientFunds,
    DebtorRefundPayable,
    CostDeposit,
    OperatingBank,
    ClientReceivable,
    CostsAdvanced,
    FeeIncome,
    VatPayable,
    CommissionExpense,
    CommissionPayable,
    UnidentifiedReceipts,
    DebtorReceivable,

    /// <summary>What the owners have put into the agency, less what was taken out: for salaries, rent and profit too, which are other books.</summary>
    OwnCapital,
}

/// <summary>What can happen to money.</summary>
public enum LedgerEvent
{
    PaymentToAgency = 1,
    PaymentToAttorney,
    FeeEarned,
    VatOnFeeEarned,
    FeeOnDirectPayment,
    VatOnDirectPaymentFee,
    FeeSwept,
    CommissionAccrued,
    RemittedToClient,
    CommissionPaidOut,
    CourtCostsPrepaid,
    CourtCostsSpent,
    CourtCostsAdvanced,
    Overpaid,

    /// <summary>What a client was sent already came back: the client owes it.</summary>
    ShortfallOfClient,

    /// <summary>What a debtor was refunded already came back: the debtor owes it.</summary>
    ShortfallOfDebtor,
    OverpaymentRefunded,
    UnidentifiedReceived,
    UnidentifiedReturned,

    /// <summary>A fee taken from funds is charged to the client instead, so that the funds go out whole; its mirror sets a charged fee off against later funds.</summary>
    FeeInvoiced,

    /// <summary>What is left of a client's deposit for court costs goes back to it.</summary>
    CostDepositRefunded,

    /// <summary>The debtor has paid court costs that the agency advanced: out of client funds, when the money is good.</summary>
    CourtCostsRecovered,

    /// <summary>The debtor has paid them to the client: the client owes them.</summary>
    CourtCostsCharged,

    /// <summary>The client pays back what it was sent before it came back, into trust.</summary>
    ShortfallSettled,

    /// <summary>The client pays fees and costs that it was charged, to the agency itself.</summary>
    ChargesSettled,

    /// <summary>An attorney hands over what it received.</summary>
    AttorneyTransferred,

    /// <summary>Court costs that the agency advanced, and that no debtor pays: the client owes them.</summary>
    AdvanceCharged,

    /// <summary>A client has taken a claim back, and owes what the schedule says of it.</summary>
    RecallCharged,
    VatOnRecall,

    /// <summary>Own money comes to the operating bank.</summary>
    OwnMoneyPaidIn,

    /// <summary>Own money leaves it: salaries, rent, VAT that is paid, profit.</summary>
    OwnMoneyTakenOut,
}

/// <summary>Where the money goes: the accounts, and what each event debits and credits. This table is the whole answer (docs/ledger.md).</summary>
public static class ChartOfAccounts
{
    /// <summary>Every account, its fund and the side on which it grows.</summary>
    public static IReadOnlyDictionary<Account, (Fund Fund, Side Grows)> Accounts { get; } = new Dictionary<Account, (Fund, Side)>
    {
        [TrustBank] = (Trust, Debit),
        [AttorneyTrust] = (Trust, Debit),
        [ClientFunds] = (Trust, Credit),
        [DebtorRefundPayable] = (Trust, Credit),
        [CostDeposit] = (Trust, Credit),
        [OperatingBank] = (Operating, Debit),
        [ClientReceivable] = (Operating, Debit),
        [CostsAdvanced] = (Operating, Debit),
        [FeeIncome] = (Operating, Credit),
        [VatPayable] = (Operating, Credit),
        [CommissionExpense] = (Operating, Debit),
        [CommissionPayable] = (Operating, Credit),
        [UnidentifiedReceipts] = (Trust, Credit),
        [DebtorReceivable] = (Operating, Debit),
        [OwnCapital] = (Operating, Credit),
    };

    /// <summary>What each event debits and credits. A reversal posts the exact mirror.</summary>
    public static IReadOnlyDictionary<LedgerEvent, (Account Debit, Account Credit)> Postings { get; } = new Dictionary<LedgerEvent, (Account, Account)>
    {
        [PaymentToAgency] = (TrustBank, ClientFunds),
        [PaymentToAttorney] = (AttorneyTrust, ClientFunds),
        [FeeEarned] = (ClientFunds, FeeIncome),
        [VatOnFeeEarned] = (ClientFunds, VatPayable),
        [FeeOnDirectPayment] = (ClientReceivable, FeeIncome),
        [VatOnDirectPaymentFee] = (ClientReceivable, VatPayable),
        [FeeSwept] = (OperatingBank, TrustBank),
        [CommissionAccrued] = (CommissionExpense, CommissionPayable),
        [RemittedToClient] = (ClientFunds, TrustBank),
        [CommissionPaidOut] = (CommissionPayable, OperatingBank),
        [CourtCostsPrepaid] = (TrustBank, CostDeposit),
        [CourtCostsSpent] = (CostDeposit, TrustBank),
        [CourtCostsAdvanced] = (CostsAdvanced, OperatingBank),
        [Overpaid] = (TrustBank, DebtorRefundPayable),
        [ShortfallOfClient] = (ClientReceivable, ClientFunds),
        [ShortfallOfDebtor] = (DebtorReceivable, DebtorRefundPayable),
        [OverpaymentRefunded] = (DebtorRefundPayable, TrustBank),
        [UnidentifiedReceived] = (TrustBank, UnidentifiedReceipts),
        [UnidentifiedReturned] = (UnidentifiedReceipts, TrustBank),
        [FeeInvoiced] = (ClientReceivable, ClientFunds),
        [CostDepositRefunded] = (CostDeposit, TrustBank),
        [CourtCostsRecovered] = (ClientFunds, CostsAdvanced),
        [CourtCostsCharged] = (ClientReceivable, CostsAdvanced),
        [ShortfallSettled] = (TrustBank, ClientReceivable),
        [ChargesSettled] = (OperatingBank, ClientReceivable),
        [AttorneyTransferred] = (TrustBank, AttorneyTrust),
        [AdvanceCharged] = (ClientReceivable, CostsAdvanced),
        [RecallCharged] = (ClientReceivable, FeeIncome),
        [VatOnRecall] = (ClientReceivable, VatPayable),
        [OwnMoneyPaidIn] = (OperatingBank, OwnCapital),
        [OwnMoneyTakenOut] = (OwnCapital, OperatingBank),
    };

    /// <summary>What the agency has earned out of client funds, so that it lies in trust until it is swept.</summary>
    public static IReadOnlyList<LedgerEvent> EarnedFromFunds { get; } = [FeeEarned, VatOnFeeEarned, FeeInvoiced, CourtCostsRecovered];

    /// <summary>What a client owes to trust, on the client receivable.</summary>
    public static IReadOnlyList<LedgerEvent> ShortfallsOfClients { get; } = [ShortfallOfClient, ShortfallSettled];

    /// <summary>What a client owes to the agency itself, on the client receivable.</summary>
    public static IReadOnlyList<LedgerEvent> ChargesToClients { get; } =
    [
        FeeOnDirectPayment, VatOnDirectPaymentFee, FeeInvoiced, CourtCostsCharged, AdvanceCharged, RecallCharged, VatOnRecall, ChargesSettled,
    ];
}
