using Agency.Domain.Common;

namespace Agency.Domain.Commissions.Rules;

/// <summary>docs/domain.md, money rule 7: no plan pays more than 7.5 % of what was collected. A plan on the fee is held to it on every line.</summary>
public sealed record PlanMustNotExceedTheCap(CommissionBase Base, Bands Rates) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Rates.Steps.Any(step => step.Rate < default(Percentage))
        || Rates.RateMax() > (Base == CommissionBase.Fee ? new Percentage(100) : CommissionPlanVersion.Cap);

    /// <inheritdoc />
    public override string Message => Base == CommissionBase.Fee
        ? $"A share of the fee is from 0 to 100 %, not {Rates.RateMax()}."
        : $"{Rates.RateMax()} is above the cap: a plan pays from 0 to at most {CommissionPlanVersion.Cap} of what was collected.";
}

/// <summary>docs/domain.md, money rule 7, proved again on every line: the lines so far are at most 7.5 % of what was collected so far.</summary>
public sealed record CommissionMustNotExceedTheCap(Money Earned, Money Cap) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Earned > Cap;

    /// <inheritdoc />
    public override string Message => $"Commission of {Earned} would exceed the cap of {Cap}.";
}

/// <summary>Days and minimum are zero or more.</summary>
public sealed record HoldingAndMinimumMustNotBeNegative(int HoldingDays, decimal MinimumPayout) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => HoldingDays < 0 || MinimumPayout < 0;

    /// <inheritdoc />
    public override string Message => "Holding days and minimum payout are zero or more.";
}

/// <summary>An empty statement is not issued; the run says why.</summary>
public sealed record StatementMustHaveLines(int Lines) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Lines == 0;

    /// <inheritdoc />
    public override string Message => "There is no line that may go on this statement.";
}

/// <summary>A line is paid once.</summary>
public sealed record LinesMustStandOnOneStatement(bool AreFree) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !AreFree;

    /// <inheritdoc />
    public override string Message => "A line stands on a statement already.";
}

/// <summary>What undoes a statement is not undone itself: run the month again.</summary>
public sealed record UndoOfStatementMustNotBeUndone(bool IsUndo) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => IsUndo;

    /// <inheritdoc />
    public override string Message => "This undoes a statement and is not undone itself: run the month again instead.";
}

/// <summary>A statement is undone once.</summary>
public sealed record StatementMustNotBeUndoneTwice(string? UndoneBy) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => UndoneBy is not null;

    /// <inheritdoc />
    public override string Message => $"This statement was undone by {UndoneBy} already.";
}

/// <summary>What was paid out is taken back by a reversal of the payout first; what a run is to pay, when that run is done or cancelled.</summary>
public sealed record StatementMustNotBePaid(string? PaidBy) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => PaidBy is not null;

    /// <inheritdoc />
    public override string Message => $"{PaidBy} pays this statement: take that back first.";
}

/// <summary>A later statement of the partner begins with what this one carried: the last one is undone first.</summary>
public sealed record StatementMustBeTheLast(string? Later) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Later is not null;

    /// <inheritdoc />
    public override string Message => $"{Later} follows on this statement: undo that one first.";
}
