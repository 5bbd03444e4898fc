using Agency.Domain.Common;

namespace Agency.Domain.Cases.Rules;

/// <summary>docs/domain.md, The way of a case: only the table moves a case.</summary>
public sealed record CaseMoveMustBeInTheTable(Stage From, CaseAction Action, bool IsInTable) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !IsInTable;

    /// <inheritdoc />
    public override string Message => $"A case in {From} cannot be moved by {Action}. Possible: {string.Join(", ", CaseLifecycle.From(From))}.";
}

/// <summary>docs/domain.md, The way of a case: closed with a close code.</summary>
public sealed record ClosingMustHaveACode(CaseAction Action, CloseCode? Code) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Action == CaseAction.Close && Code is null;

    /// <inheritdoc />
    public override string Message => "Say why the case is closed.";
}

/// <summary>Paid or settled in full owes nothing any more: what is left is paid, waived by name, or closed under another code.</summary>
/// <param name="Code">Why it is closed.</param>
/// <param name="Open">The balance of the day.</param>
public sealed record FullyPaidCaseMustOweNothing(CloseCode? Code, Money Open) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Code is CloseCode.PaidInFull or CloseCode.SettledInFull && Open.IsPositive;

    /// <inheritdoc />
    public override string Message => $"{Open} is still owed: record what was paid, waive the rest by name, or choose another code.";
}

/// <summary>A case that is fully credited has nothing to collect (docs/domain.md, hard cases).</summary>
public sealed record CaseMustHaveSomethingToCollect(Money Placed) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !Placed.IsPositive;

    /// <inheritdoc />
    public override string Message => "The invoices are credited in full: there is nothing to collect.";
}

/// <summary>One hold of a kind at a time.</summary>
public sealed record HoldMustNotStandAlready(Case Case, HoldKind Kind) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Case.StandingHolds.Any(hold => hold.Kind == Kind);

    /// <inheritdoc />
    public override string Message => $"The hold {Kind} stands already.";
}

/// <summary>Only a hold that stands can be released.</summary>
public sealed record HoldMustStand(Case Case, HoldKind Kind) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !Case.StandingHolds.Any(hold => hold.Kind == Kind);

    /// <inheritdoc />
    public override string Message => $"There is no hold {Kind} to release.";
}

/// <summary>A case is worked by one collector at a time.</summary>
public sealed record CaseMustNotBeHeldByAnother(Case Case, Guid UserId, DateTime Now) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Case.Desk.IsHeldByAnother(UserId, Now);

    /// <inheritdoc />
    public override string Message => $"{Case.Desk.HolderName} is working on {Case.Number}.";
}

/// <summary>A call is logged after it was made, and within a day: the gate is asked about the moment of the call, not of the logging.</summary>
public sealed record CallMustHaveHappened(DateTime CalledAt, DateTime Now) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => CalledAt > Now || CalledAt < Now.AddDays(-1);

    /// <inheritdoc />
    public override string Message => "A call is logged after it was made, and within a day.";
}

/// <summary>What came to us is logged after it came, and within a week: what the gate says of calls follows from it.</summary>
public sealed record InboundMustHaveHappened(DateTime ReceivedAt, DateTime Now) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => ReceivedAt > Now || ReceivedAt < Now.AddDays(-7);

    /// <inheritdoc />
    public override string Message => "What a debtor said is logged after it came in, and within a week.";
}

/// <summary>Work is done on an open case.</summary>
public sealed record CaseMustBeOpen(Case Case) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Case.Stage == Stage.Closed;

    /// <inheritdoc />
    public override string Message => $"{Case.Number} was closed on {Case.ClosedOn:yyyy-MM-dd} ({Case.CloseCode}).";
}

/// <summary>A promise is for something, and for no more than is owed.</summary>
public sealed record PromiseMustBeWithinBalance(Money Amount, Money Balance) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !Amount.IsPositive || Amount > Balance;

    /// <inheritdoc />
    public override string Message => $"A promise is above zero and at most the balance, {Balance}.";
}

/// <summary>A promise is for today or later.</summary>
public sealed record PromiseMustNotBeInThePast(DateOnly DueOn, DateOnly Today) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => DueOn < Today;

    /// <inheritdoc />
    public override string Message => $"A promise is for today or later, not for {DueOn:yyyy-MM-dd}.";
}

/// <summary>A hold stops what it must: it is released first, or the case is closed.</summary>
public sealed record HoldMustNotStopTheMove(CaseAction Action, HoldKind? Hold) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Hold is not null;

    /// <inheritdoc />
    public override string Message => $"{Hold} lies over the case and stops {Action}: release it first.";
}
