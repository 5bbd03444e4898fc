using Agency.Domain.Common;

namespace Agency.Domain.Cases.Rules;

/// <summary>Something is waived, of each component at most what is owed of it.</summary>
public sealed record WaiverMustNotExceedWhatIsOwed(Component Component, Money Amount, Money Owed) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !Amount.IsPositive || Amount > Owed;

    /// <inheritdoc />
    public override string Message => $"What is waived is above zero and at most what is owed: {Owed} of {Component}.";
}

/// <summary>
/// Nobody settles without authority, neither a collector nor a lawyer: the client's agreement says the least share of what is owed that may be settled for without asking. Below that,
/// somebody of the client has approved it, by name. What was waived before counts, so that many small waivers are no way around it.
/// </summary>
public sealed record SettlementMustBeWithinAuthority(Money GivenUp, Money Owed, Percentage Authority, string? ApprovedBy) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => ApprovedBy is null && Owed.Amount - GivenUp.Amount < Authority.Of(Owed.Amount);

    /// <inheritdoc />
    public override string Message => $"{GivenUp} of {Owed} would be given up. The client lets the agency settle for {Authority} without asking: say who of the client approved it.";
}

/// <summary>A waiver is taken back once.</summary>
public sealed record WaiverMustNotBeReversedTwice(string Number, DateOnly? ReversedOn) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => ReversedOn is not null;

    /// <inheritdoc />
    public override string Message => $"{Number} was taken back already.";
}
