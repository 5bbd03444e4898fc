using Agency.Domain.Common;

namespace Agency.Domain.Payments.Rules;

/// <summary>Of what is kept for a debtor no more is used than is there.</summary>
public sealed record KeptMoneyMustBeThere(Money Amount, Money Kept) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !Kept.IsPositive || Amount > Kept;

    /// <inheritdoc />
    public override string Message => $"{Amount} is more than what is kept for the debtor, {Kept}.";
}

/// <summary>Kept money counts from a day on which it was there, and not from the future.</summary>
public sealed record KeptMoneyMustFollowThePayment(DateOnly UsedOn, DateOnly ReceivedOn, DateOnly Today) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => UsedOn < ReceivedOn || UsedOn > Today;

    /// <inheritdoc />
    public override string Message => $"Kept money is used from {ReceivedOn:yyyy-MM-dd} through {Today:yyyy-MM-dd}.";
}

/// <summary>Money that was kept moved nothing at the bank when it was used, so no bank brings it back: only a mistake of ours is taken back, and the money is kept again.</summary>
public sealed record KeptMoneyMustOnlyBeTakenBackAsAMistake(string? KeptOf, ReversalReason Reason) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => KeptOf is not null && Reason != ReversalReason.PostedInError;

    /// <inheritdoc />
    public override string Message => $"This money was kept of {KeptOf}: what the bank takes back, or you refund, is that payment. Take this one back as posted in error first.";
}

/// <summary>What was kept of a payment and used since comes back first: then the payment itself can.</summary>
public sealed record UseOfKeptMoneyMustBeTakenBackFirst(string Number, Money Overpaid, Money NotUsed) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Overpaid > NotUsed;

    /// <inheritdoc />
    public override string Message => $"What was kept of {Number} was used for what was owed later: take back the payment that used it first, as posted in error.";
}
