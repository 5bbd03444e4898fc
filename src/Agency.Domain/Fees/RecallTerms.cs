using Agency.Domain.Common;

namespace Agency.Domain.Fees;

/// <summary>What a client is charged for that takes a claim back.</summary>
public enum RecallBasis
{
    /// <summary>Nothing: the schedule has no terms for it.</summary>
    NotAgreed = 1,

    /// <summary>Nothing: nobody has worked the case for long, and no attorney has it.</summary>
    Quiet,

    /// <summary>A share of the principal that is still owed.</summary>
    ShareOfPrincipal,

    /// <summary>The whole fee on what was placed, of which what was charged already is a part: payments are made or expected.</summary>
    WholeFee,
}

/// <summary>
/// What a schedule says about a claim that the client takes back. An American agency's terms of service have these three cases with a tenth of the principal and sixty days
/// (DCI, par. 3, by golden/RULES.md).
/// </summary>
/// <param name="Share">Of the principal that is still owed.</param>
/// <param name="QuietDays">Nothing is charged when nothing was done for so many days and no attorney has it; null when that frees nobody.</param>
/// <param name="IsWholeFeeWhileExpected">While a payment is promised, arranged or not good yet, the whole fee is due instead.</param>
public sealed record RecallTerms(Percentage Share, int? QuietDays = null, bool IsWholeFeeWhileExpected = false)
{
    /// <summary>Which of the cases holds.</summary>
    public RecallBasis Basis(int daysQuiet, bool isWithAttorney, bool isPaymentExpected) =>
        IsWholeFeeWhileExpected && isPaymentExpected ? RecallBasis.WholeFee
        : daysQuiet >= QuietDays && !isWithAttorney ? RecallBasis.Quiet
        : RecallBasis.ShareOfPrincipal;
}
