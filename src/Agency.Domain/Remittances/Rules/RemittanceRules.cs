using Agency.Domain.Common;

namespace Agency.Domain.Remittances.Rules;

/// <summary>An empty remittance is not issued; the run says why.</summary>
public sealed record RemittanceMustHaveLines(int Lines) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Lines == 0;

    /// <inheritdoc />
    public override string Message => "There is nothing to send.";
}

/// <summary>docs/domain.md, money rule 9: what is negative, below the minimum or on hold is carried to the next remittance.</summary>
public sealed record RemittanceMustSendSomething(Money Total, RemittanceLeftOutReason? LeftOut = null) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !Total.IsPositive || LeftOut is not null;

    /// <inheritdoc />
    public override string Message => LeftOut is null ? $"{Total} cannot be sent: it is carried." : $"{Total} is not sent: {LeftOut}.";
}

/// <summary>What undoes a remittance is not undone itself: run the month again.</summary>
public sealed record UndoMustNotBeUndone(bool IsUndo) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => IsUndo;

    /// <inheritdoc />
    public override string Message => "This undoes a remittance and is not undone itself: run the month again instead.";
}

/// <summary>A remittance is undone once.</summary>
public sealed record RemittanceMustNotBeUndoneTwice(string? UndoneBy) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => UndoneBy is not null;

    /// <inheritdoc />
    public override string Message => $"This remittance was undone by {UndoneBy} already.";
}

/// <summary>A minimum is zero or more.</summary>
public sealed record RemittanceMinimumMustNotBeNegative(decimal Minimum) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Minimum < 0;

    /// <inheritdoc />
    public override string Message => "The minimum is zero or more.";
}

/// <summary>docs/domain.md, money rule 10: bank = book = Σ client ledgers, at the end of the period or later; a run that does not prove does not post.</summary>
/// <param name="Currency">Of the remittance.</param>
/// <param name="Since">The last day of the period.</param>
/// <param name="LastProof">The newest proof since then; null when there is none.</param>
/// <param name="IsProved">Whether that proof proved and the books still do.</param>
public sealed record TrustMustBeProved(string Currency, DateOnly Since, string? LastProof, bool IsProved) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => LastProof is null || !IsProved;

    /// <inheritdoc />
    public override string Message => LastProof is null
        ? $"Trust in {Currency} is not proved for {Since:yyyy-MM-dd} or later: enter the bank's balance first."
        : $"{LastProof} does not prove trust in {Currency}: bank, book and client ledgers differ.";
}

/// <summary>Nobody is paid twice: what stands in a file for the bank is undone, and sent once more, when the bank will not carry it out or has sent it back.</summary>
public sealed record RemittanceInAFileMustBeStopped(string Number, string? FileNumber, bool IsStopped) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => FileNumber is not null && !IsStopped;

    /// <inheritdoc />
    public override string Message => $"{Number} stands in {FileNumber}: tell the bank not to pay it, and say that you did, or wait until it comes back. Else the client is paid twice.";
}
