namespace Agency.Domain.Common.Rules;

/// <summary>ISO 4217 lists the code.</summary>
public sealed record CurrencyMustBeKnown(string? Code, bool IsKnown) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !IsKnown;

    /// <inheritdoc />
    public override string Message => $"'{Code}' is not a currency of ISO 4217.";
}

/// <summary>docs/domain.md, money rule 1: no adding across currencies.</summary>
public sealed record CurrenciesMustMatch(Currency Left, Currency Right) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Left != Right;

    /// <inheritdoc />
    public override string Message => $"{Left} and {Right} cannot be added or compared.";
}

/// <summary>docs/domain.md, money rule 1: an amount has at most its currency's minor units.</summary>
public sealed record AmountMustFitMinorUnits(decimal Amount, Currency Currency) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => decimal.Truncate(Amount / Currency.SmallestUnit) * Currency.SmallestUnit != Amount;

    /// <inheritdoc />
    public override string Message => FormattableString.Invariant($"{Amount} has more decimals than {Currency} has: {Currency.MinorUnits}.");
}

/// <summary>An amount must fit the ledger: decimal(19,4).</summary>
public sealed record AmountMustBeInRange(decimal Amount) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Math.Abs(Amount) > Money.AmountMax;

    /// <inheritdoc />
    public override string Message => FormattableString.Invariant($"{Amount} is beyond the largest amount that can be kept.");
}
