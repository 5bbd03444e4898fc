using Agency.Domain.Common;

namespace Agency.Domain.Payments.Rules;

/// <summary>A reversal takes something back; nothing is taken back by nothing.</summary>
public sealed record ReversalMustBePositive(Money Amount) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !Amount.IsPositive;

    /// <inheritdoc />
    public override string Message => "A reversal is above zero.";
}

/// <summary>docs/domain.md, money rule 5: what comes back is at most what is left of the payment.</summary>
public sealed record ReversalMustNotExceedWhatIsLeft(Money Amount, Money Left) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Amount > Left;

    /// <inheritdoc />
    public override string Message => $"{Amount} is more than what is left of the payment, {Left}.";
}

/// <summary>Money does not come back before it came.</summary>
public sealed record ReversalMustNotPrecedeThePayment(DateOnly ReversedOn, DateOnly ReceivedOn) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => ReversedOn < ReceivedOn;

    /// <inheritdoc />
    public override string Message => $"The payment was received on {ReceivedOn:yyyy-MM-dd}, after {ReversedOn:yyyy-MM-dd}.";
}

/// <summary>What has not happened yet is not recorded.</summary>
public sealed record ReversalMustNotBeInTheFuture(DateOnly ReversedOn, DateOnly Today) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => ReversedOn > Today;

    /// <inheritdoc />
    public override string Message => $"{ReversedOn:yyyy-MM-dd} is in the future: today is {Today:yyyy-MM-dd}.";
}

/// <summary>docs/domain.md, money rule 2: a reversal stands. When it was wrong, the payment is recorded again.</summary>
public sealed record ReversalMustNotBeReversed(string Number, bool IsReversal) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => IsReversal;

    /// <inheritdoc />
    public override string Message => $"{Number} is a reversal, and a reversal is not reversed. Record the payment again.";
}

/// <summary>A bank that finds no cover returns the item, never a part of it (<see cref="MethodScheme.CanReturnInPart"/>).</summary>
public sealed record UnpaidItemMustComeBackWhole(PaymentMethod Method, ReversalReason Reason, bool IsWhole) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !IsWhole && Reason == ReversalReason.InsufficientFunds && !Method.Scheme().CanReturnInPart;

    /// <inheritdoc />
    public override string Message => $"{Method} comes back as a whole when there are no funds: reverse all that is left.";
}

/// <summary>What the agency has in trust can be kept for the debtor; what the client or an attorney has cannot.</summary>
public sealed record OverpaymentMustBeInTheAgencysTrust(ReceivedBy ReceivedBy, Money Overpaid) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Overpaid.IsPositive && ReceivedBy != ReceivedBy.Agency;

    /// <inheritdoc />
    public override string Message => $"{Overpaid} is more than is owed, and the agency does not have it: who received it gives it back.";
}

/// <summary>A refund gives something back.</summary>
public sealed record RefundMustBePositive(Money Amount) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !Amount.IsPositive;

    /// <inheritdoc />
    public override string Message => "A refund is above zero.";
}

/// <summary>A debtor gets back what was above the balance, and that once.</summary>
public sealed record RefundMustNotExceedWhatWasOverpaid(Money Amount, Money Refundable) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Amount > Refundable;

    /// <inheritdoc />
    public override string Message => $"{Amount} is more than what is kept for the debtor, {Refundable}.";
}

/// <summary>Of a refund no more comes back than was sent.</summary>
public sealed record RefundMustNotComeBackAboveWhatWasSent(Money Amount, Money Sent) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Amount > Sent;

    /// <inheritdoc />
    public override string Message => $"{Amount} is more than what was sent to the debtor, {Sent}.";
}

/// <summary>A refund is sent on a day from the receipt on, and not in the future.</summary>
public sealed record RefundMustFollowThePayment(DateOnly RefundedOn, DateOnly ReceivedOn, DateOnly Today) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => RefundedOn < ReceivedOn || RefundedOn > Today;

    /// <inheritdoc />
    public override string Message => $"A refund is sent from {ReceivedOn:yyyy-MM-dd} through {Today:yyyy-MM-dd}.";
}
