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
/// Where a debtor has paid more than was owed by what is known now, the agency keeps the rest for them. It cannot keep what it does not have: what the client or an attorney
/// received goes back from there first, which is a reversal of a part of the payment.
/// </summary>
public sealed record MoneyLeftOverMustBeInTheAgencysTrust(string PaymentNumber, Money Excess, ReceivedBy ReceivedBy) : BusinessRule
{
    /// <summary>Of a payment.</summary>
    public MoneyLeftOverMustBeInTheAgencysTrust(Payment payment, Money excess)
        : this(payment.Number, excess, payment.ReceivedBy)
    {
    }

    /// <inheritdoc />
    public override bool IsBroken => Excess.IsPositive && ReceivedBy != ReceivedBy.Agency;

    /// <inheritdoc />
    public override string Message =>
        $"{Excess} of {PaymentNumber} is more than was owed by what is known now, and the agency does not have it: who received it gives it back. Record that as a refund, then restate.";
}
