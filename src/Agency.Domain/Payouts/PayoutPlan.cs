using Agency.Domain.Common;

namespace Agency.Domain.Payouts;

/// <summary>Why a partner is not paid.</summary>
public enum PayoutLeftOutReason
{
    /// <summary>No W-9, W-8 or VAT number.</summary>
    NoTaxDetails = 1,

    /// <summary>No account that takes the currency.</summary>
    NoBankAccount,

    /// <summary>Another account was entered, and nobody has approved it yet.</summary>
    AccountNotApproved,

    /// <summary>What came back is more than what is owed: it is carried.</summary>
    Negative,

    /// <summary>Less than the plan's minimum: it rolls over.</summary>
    BelowMinimum,

    /// <summary>Earned and released, but on no statement yet.</summary>
    NotOnStatement,

    /// <summary>It stands in a run that is not done yet.</summary>
    InAnotherRun,

    /// <summary>The bank could not be sent it: a rule of the file forbids it.</summary>
    NoFile,
}

/// <summary>What a partner is owed in a currency.</summary>
/// <param name="Owed">On issued statements that were not paid.</param>
/// <param name="Carried">What the last statement carried forward: below the minimum, or below zero.</param>
/// <param name="NotStated">Released by the end of last month and on no statement.</param>
/// <param name="IsInAnotherRun">Whether a run that is not done yet holds it.</param>
public sealed record PayoutFacts(Money Owed, Money Carried, Money NotStated, bool IsInAnotherRun)
{
    /// <summary>Why nothing is paid; null when the whole of <see cref="Owed"/> is. A statement is paid whole or not at all; below zero is never clamped.</summary>
    public PayoutLeftOutReason? LeftOut(Payee? payee)
    {
        if (!Owed.IsPositive)
        {
            return Carried.IsNegative ? PayoutLeftOutReason.Negative : Carried.IsPositive ? PayoutLeftOutReason.BelowMinimum : PayoutLeftOutReason.NotOnStatement;
        }

        if (IsInAnotherRun)
        {
            return PayoutLeftOutReason.InAnotherRun;
        }

        return Carried.IsNegative && !(Owed + Carried).IsPositive ? PayoutLeftOutReason.Negative : Payable(payee, Owed.Currency);
    }

    /// <summary>What keeps somebody from being paid, whatever they are owed.</summary>
    public static PayoutLeftOutReason? Payable(Payee? payee, Currency currency)
    {
        var kind = BankAccount.KindFor(currency);
        return payee switch
        {
            { TaxForm: null } or null => PayoutLeftOutReason.NoTaxDetails,
            _ when payee.ProposedOf(kind) is not null => PayoutLeftOutReason.AccountNotApproved,
            _ when payee.AccountOf(kind) is null => PayoutLeftOutReason.NoBankAccount,
            _ => null,
        };
    }
}
