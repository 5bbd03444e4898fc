using Agency.Domain.Common;

namespace Agency.Domain.Fees;

/// <summary>What a client owes who takes a claim back (DCI terms of service, par. 3).</summary>
public static class WithdrawalFee
{
    private const int QuietDays = 60;
    private static readonly Percentage OfPrincipal = new(10);

    /// <summary>Free only when nothing was done for sixty days and no attorney has it; else a tenth of the principal.</summary>
    public static Money OnWithdrawal(Money principal, int daysSinceActivity, bool isWithAttorney) => daysSinceActivity >= QuietDays && !isWithAttorney
        ? Money.Zero(principal.Currency)
        : Money.Rounded(OfPrincipal.Of(principal.Amount), principal.Currency, RoundingIntent.Fee);

    /// <summary>While payments are made or expected: the whole fee on the original claim, of which what was charged is a part.</summary>
    public static Money WhilePaymentsAreExpected(Money claim, FeeRule rule) => Money.Rounded(rule.Exact(claim.Amount), claim.Currency, RoundingIntent.Fee);
}
