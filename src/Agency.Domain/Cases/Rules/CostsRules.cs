using System.Globalization;
using Agency.Domain.Common;
using Agency.Domain.Interest;

namespace Agency.Domain.Cases.Rules;

/// <summary>Art. 6:96(6) BW protects consumers: a firm is charged costs without a letter, when the case opens.</summary>
public sealed record FourteenDayLetterMustBeForAConsumer(Regime Regime) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Regime != Regime.NlConsumer;

    /// <inheritdoc />
    public override string Message => "A fourteen-day letter goes to a consumer in the Netherlands; this case is under other law.";
}

/// <summary>15 USC 1692g, 12 CFR 1006.34 protect consumers.</summary>
public sealed record ValidationNoticeMustBeForAConsumer(Regime Regime) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Regime != Regime.UsConsumer;

    /// <inheritdoc />
    public override string Message => "A validation notice goes to a consumer in the United States; this case is under other law.";
}

/// <summary>The notice is the agency's own: it sends none before it has the case.</summary>
public sealed record ValidationNoticeMustNotPrecedeTheCase(DateOnly SentOn, DateOnly OpenedOn) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => SentOn < OpenedOn;

    /// <inheritdoc />
    public override string Message => string.Create(CultureInfo.InvariantCulture, $"The case was opened on {OpenedOn:yyyy-MM-dd}: the agency sent no validation notice before.");
}

/// <summary>A dispute within the validation period stops collection until it is answered, and another notice asks for the money again: 12 CFR 1006.38(d)(2), 15 USC 1692g(b).</summary>
public sealed record DisputeMustBeAnsweredBeforeAnotherNotice(DateOnly? DisputedOn) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => DisputedOn is not null;

    /// <inheritdoc />
    public override string Message => string.Create(CultureInfo.InvariantCulture, $"The debt is disputed since {DisputedOn:yyyy-MM-dd}: answer that and release the hold before another notice is sent.");
}

/// <summary>What the law gives runs from receipt: a letter is recorded when it was sent, and a receipt when it happened.</summary>
public sealed record LetterMustHaveArrived(DateOnly SentOn, DateOnly? ReceivedOn, DateOnly Today) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => SentOn > Today || ReceivedOn < SentOn || ReceivedOn > Today;

    /// <inheritdoc />
    public override string Message => string.Create(CultureInfo.InvariantCulture, $"A letter is sent today ({Today:yyyy-MM-dd}) or before, and received on or after that day.");
}

/// <summary>The scale is applied to a case once.</summary>
public sealed record CostsMustNotBeChargedTwice(bool AreCharged) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => AreCharged;

    /// <inheritdoc />
    public override string Message => "Collection costs were charged already.";
}

/// <summary>Costs are on principal: where none is open, there are none.</summary>
public sealed record CostsMustBeOnSomething(Money PrincipalOpen) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !PrincipalOpen.IsPositive;

    /// <inheritdoc />
    public override string Message => "The principal was paid: no costs are charged.";
}

/// <summary>Costs are those of the scale that held when the debtor fell in default.</summary>
public sealed record CostScaleMustHaveHeld(DateOnly DefaultOn, bool HasScale) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !HasScale;

    /// <inheritdoc />
    public override string Message => string.Create(CultureInfo.InvariantCulture, $"The numbers of the law have no scale of collection costs for a default on {DefaultOn:yyyy-MM-dd}.");
}
