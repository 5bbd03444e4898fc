using Agency.Domain.Common;

namespace Agency.Domain.Payments.Rules;

/// <summary>Doing it twice does nothing twice: a case that agrees with what is known is not restated.</summary>
public sealed record RestatementMustChangeSomething(string CaseNumber, bool IsEmpty) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => IsEmpty;

    /// <inheritdoc />
    public override string Message => $"{CaseNumber} agrees with what is known: there is nothing to restate.";
}

/// <summary>
/// A restatement moves no money. Where a debtor has paid more than was owed by what is known now, the rest is the debtor's, and goes back first: as a refund, which is a
/// reversal of a part of the payment.
/// </summary>
public sealed record RestatementMustNotLeaveMoneyOver(string PaymentNumber, Money Excess) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Excess.IsPositive;

    /// <inheritdoc />
    public override string Message => $"{Excess} of {PaymentNumber} is more than was owed by what is known now. Refund that to the debtor first, then restate.";
}
