namespace Agency.Domain.Ledger;

/// <summary>What happens to court costs of a case.</summary>
public enum CourtCostsKind
{
    /// <summary>The client pays them beforehand, into trust.</summary>
    Prepaid = 1,

    /// <summary>They are paid out of the client's deposit.</summary>
    Spent,

    /// <summary>The agency pays them with its own money.</summary>
    Advanced,

    /// <summary>What is left of the deposit goes back to the client.</summary>
    Refunded,

    /// <summary>What the agency advanced, and no debtor pays, is charged to the client.</summary>
    Charged,
}

/// <summary>What a client owes the agency for.</summary>
public enum ReceivableKind
{
    /// <summary>It was sent money that came back: it pays into trust.</summary>
    Shortfall = 1,

    /// <summary>Fees, VAT and costs that it was charged: it pays the agency itself.</summary>
    Charges,
}

/// <summary>Where own money goes.</summary>
public enum OwnMoneyKind
{
    /// <summary>It comes to the operating bank.</summary>
    PaidIn = 1,

    /// <summary>It leaves it.</summary>
    TakenOut,
}

/// <summary>What each of these posts: the posting table has the accounts.</summary>
public static class CashEvents
{
    /// <summary>The event of something that happens to court costs.</summary>
    public static LedgerEvent Of(CourtCostsKind kind) => kind switch
    {
        CourtCostsKind.Prepaid => LedgerEvent.CourtCostsPrepaid,
        CourtCostsKind.Spent => LedgerEvent.CourtCostsSpent,
        CourtCostsKind.Advanced => LedgerEvent.CourtCostsAdvanced,
        CourtCostsKind.Charged => LedgerEvent.AdvanceCharged,
        _ => LedgerEvent.CostDepositRefunded,
    };

    /// <summary>The event of a client that pays what it owes.</summary>
    public static LedgerEvent Of(ReceivableKind kind) => kind == ReceivableKind.Shortfall ? LedgerEvent.ShortfallSettled : LedgerEvent.ChargesSettled;

    /// <summary>The event of own money.</summary>
    public static LedgerEvent Of(OwnMoneyKind kind) => kind == OwnMoneyKind.PaidIn ? LedgerEvent.OwnMoneyPaidIn : LedgerEvent.OwnMoneyTakenOut;

    /// <summary>Whether the debtor owes from then on what was spent.</summary>
    public static bool IsOwedByDebtor(LedgerEvent because) => because is LedgerEvent.CourtCostsSpent or LedgerEvent.CourtCostsAdvanced;
}
