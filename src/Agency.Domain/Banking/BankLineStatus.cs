namespace Agency.Domain.Banking;

/// <summary>Where a line of the bank stands in our books.</summary>
public enum BankLineStatus
{
    /// <summary>Nobody knows what it is yet.</summary>
    Open = 1,

    /// <summary>There is a guess that somebody must look at.</summary>
    Proposed,

    /// <summary>A payment, a reversal or a receipt in suspense was posted from it.</summary>
    Posted,

    /// <summary>It is the bank's side of an entry that was in the books already.</summary>
    Matched,

    /// <summary>Somebody said why it needs no entry.</summary>
    SetAside,
}

/// <summary>What a line is taken, or guessed, to be.</summary>
public enum BankLineUse
{
    /// <summary>A payment on a case.</summary>
    Payment = 1,

    /// <summary>A payment that came back.</summary>
    Reversal,

    /// <summary>The bank's side of an entry in the books.</summary>
    Entry,

    /// <summary>Money that nobody can place.</summary>
    Suspense,

    /// <summary>A payout to a partner that came back.</summary>
    PayoutReturned,

    /// <summary>A remittance to a client that came back.</summary>
    RemittanceReturned,

    /// <summary>The bank's side of every payment of a file, booked as one sum.</summary>
    PaymentFile,
}

/// <summary>By what a line was recognised, from the surest to the least sure.</summary>
public enum MatchBasis
{
    /// <summary>The bank's or our own reference is the one of the entry or payment.</summary>
    Reference = 1,

    /// <summary>A structured reference (ISO 11649, or a Dutch one of sixteen digits) that we gave the case.</summary>
    StructuredReference,

    /// <summary>The number of the case stands in the text.</summary>
    CaseNumber,

    /// <summary>The number of one of its invoices stands in the text.</summary>
    InvoiceNumber,

    /// <summary>The payer's account has paid on it before; for money out, the entry went to this account.</summary>
    PayerAccount,

    /// <summary>The payer has the debtor's name, and the amount is one that is owed.</summary>
    PayerName,

    /// <summary>Amount and day alone.</summary>
    Amount,

    /// <summary>Somebody chose it.</summary>
    ByHand,
}
