using Agency.Domain.Common;

namespace Agency.Domain.Ledger.Rules;

/// <summary>What moves is above zero; it is taken back by a reversal.</summary>
public sealed record CashMovementMustBePositive(Money Amount) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !Amount.IsPositive;

    /// <inheritdoc />
    public override string Message => "The amount is above zero.";
}

/// <summary>What has not happened yet is not recorded.</summary>
public sealed record CashMovementMustNotBeInTheFuture(DateOnly On, DateOnly Today) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => On > Today;

    /// <inheritdoc />
    public override string Message => $"{On:yyyy-MM-dd} is in the future: today is {Today:yyyy-MM-dd}.";
}

/// <summary>docs/domain.md, money rule 1: no adding across currencies.</summary>
public sealed record CashMovementMustBeInTheCaseCurrency(Money Amount, Currency Currency) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Amount.Currency != Currency;

    /// <inheritdoc />
    public override string Message => $"The case is in {Currency}, not in {Amount.Currency}.";
}

/// <summary>Costs of a case are made once there is one.</summary>
public sealed record CourtCostsMustNotPrecedeTheCase(DateOnly On, DateOnly OpenedOn) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => On < OpenedOn;

    /// <inheritdoc />
    public override string Message => $"The case was opened on {OpenedOn:yyyy-MM-dd}, after {On:yyyy-MM-dd}.";
}

/// <summary>docs/domain.md, money rule 2: a mistake is reversed once.</summary>
public sealed record CashMovementMustNotBeReversedTwice(string Number, DateOnly? ReversedOn) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => ReversedOn is not null;

    /// <inheritdoc />
    public override string Message => $"{Number} was reversed on {ReversedOn:yyyy-MM-dd} already.";
}

/// <summary>Money does not go back before it moved.</summary>
public sealed record CashMovementMustComeBeforeItsReversal(DateOnly On, DateOnly ReversedOn) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => ReversedOn < On;

    /// <inheritdoc />
    public override string Message => $"It moved on {On:yyyy-MM-dd}, after {ReversedOn:yyyy-MM-dd}.";
}

/// <summary>docs/domain.md, money rule 10: a deposit is spent as far as it goes; the agency may advance the rest.</summary>
public sealed record CostDepositMustNotGoBelowZero(Money BalanceAfter) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => BalanceAfter.IsNegative;

    /// <inheritdoc />
    public override string Message => $"The deposit for court costs of this case would be at {BalanceAfter}.";
}

/// <summary>What the debtor has paid back of an advance, or the client was charged, is advanced no more: that is taken back first.</summary>
public sealed record CostsAdvancedMustNotGoBelowZero(Money BalanceAfter) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => BalanceAfter.IsNegative;

    /// <inheritdoc />
    public override string Message => $"Less than that is advanced still: the rest was paid back by the debtor, or charged to the client. Costs advanced would be at {BalanceAfter}.";
}

/// <summary>Costs that the debtor has paid are not taken off what is owed: take the payment back first.</summary>
public sealed record CourtCostsMustStillBeOwed(Money Amount, Money Open) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Amount > Open;

    /// <inheritdoc />
    public override string Message => $"Of the court costs only {Open} is open, less than {Amount}: the debtor paid the rest.";
}

/// <summary>A client pays what it owes, never more.</summary>
public sealed record SettlementMustNotExceedWhatIsOwed(Money Amount, Money Owed) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Amount > Owed;

    /// <inheritdoc />
    public override string Message => $"{Amount} is more than what the client owes, {Owed}.";
}

/// <summary>An attorney hands over what it holds, never more.</summary>
public sealed record TransferMustNotExceedWhatIsHeld(Money Amount, Money Held) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Amount > Held;

    /// <inheritdoc />
    public override string Message => $"{Amount} is more than what the attorney holds on this case, {Held}.";
}

/// <summary>Money that the client was sent is not with an attorney again: undo the remittance first.</summary>
public sealed record TransferMustNotBeRemitted(string? PaymentNumber) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => PaymentNumber is not null;

    /// <inheritdoc />
    public override string Message => $"{PaymentNumber} stands on a remittance already: undo that first.";
}

/// <summary>docs/domain.md, money rule 10: commissions are paid from operating money, after the fee was swept; nobody takes out what is not there.</summary>
public sealed record OperatingMoneyMustCover(Money Amount, Money Holds) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Amount > Holds;

    /// <inheritdoc />
    public override string Message => $"The operating bank holds {Holds} by the book, less than {Amount}. Sweep earned fees first, or record own money that was paid in.";
}
