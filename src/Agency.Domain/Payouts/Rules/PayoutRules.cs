using Agency.Domain.Common;

namespace Agency.Domain.Payouts.Rules;

/// <summary>An empty run is not made; the preview says why.</summary>
public sealed record PayoutRunMustPaySomebody(int Payouts) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Payouts == 0;

    /// <inheritdoc />
    public override string Message => "There is nobody to pay. The preview says why.";
}

/// <summary>Only a run that waits is approved.</summary>
public sealed record PayoutRunMustWaitForApproval(string Run, PayoutRunStatus Status) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Status != PayoutRunStatus.Made;

    /// <inheritdoc />
    public override string Message => $"{Run} does not wait for approval: it is {Status}.";
}

/// <summary>Four eyes: whoever makes a run does not approve it.</summary>
public sealed record PayoutRunMustBeApprovedBySomebodyElse(string MadeBy, bool IsOwn) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => IsOwn;

    /// <inheritdoc />
    public override string Message => $"{MadeBy} made this run. Another accountant must approve it.";
}

/// <summary>Nothing is paid that a second person has not seen.</summary>
public sealed record PayoutRunMustBeApproved(string Run, PayoutRunStatus Status) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Status != PayoutRunStatus.Approved;

    /// <inheritdoc />
    public override string Message => $"{Run} is {Status}: only an approved run is paid out.";
}

/// <summary>What is done or withdrawn stays so.</summary>
public sealed record PayoutRunMustBeOpen(string Run, PayoutRunStatus Status) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Status is PayoutRunStatus.PaidOut or PayoutRunStatus.Withdrawn;

    /// <inheritdoc />
    public override string Message => $"{Run} is over already: it is {Status}.";
}

/// <summary>A bank is sent a run once it is paid out: the file says what the books say.</summary>
public sealed record PayoutRunMustBePaidOut(string Run, PayoutRunStatus Status) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Status != PayoutRunStatus.PaidOut;

    /// <inheritdoc />
    public override string Message => $"{Run} is {Status}. Pay it out to its end, then the file for the bank is there.";
}

/// <summary>A file holds at least one payment.</summary>
public sealed record PaymentFileMustHavePayments(string Currency, int Payments) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Payments == 0;

    /// <inheritdoc />
    public override string Message => $"This run has no payout in {Currency} that still stands.";
}

/// <summary>Every payout exists once, however often a run is started.</summary>
public sealed record PayoutMustBeMadeOnce(PayoutItemStatus Status) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Status != PayoutItemStatus.Open;

    /// <inheritdoc />
    public override string Message => Status == PayoutItemStatus.Paid ? "This was paid already." : "This was left out of the run.";
}

/// <summary>A payout is for statements.</summary>
public sealed record PayoutMustHaveStatements(int Statements) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Statements == 0;

    /// <inheritdoc />
    public override string Message => "No statement of this partner is owed any more.";
}

/// <summary>What is paid is what the second person has seen.</summary>
public sealed record PayoutMustBeWhatWasApproved(Money Approved, Money Now) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Approved != Now;

    /// <inheritdoc />
    public override string Message => $"{Approved} was approved, but {Now} is owed now. Withdraw what is left of the run and make another.";
}

/// <summary>Details that changed since the run was approved are looked at again.</summary>
public sealed record PayeeMustBeAsApproved(PayoutLeftOutReason? LeftOut, bool IsSameAccount) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => LeftOut is not null || !IsSameAccount;

    /// <inheritdoc />
    public override string Message => LeftOut is null ? "The bank account is another one than was approved." : $"The partner cannot be paid now: {LeftOut}.";
}

/// <summary>What takes a payout back is not taken back itself: pay again instead.</summary>
public sealed record ReversalOfPayoutMustNotBeReversed(bool IsReversal) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => IsReversal;

    /// <inheritdoc />
    public override string Message => "This takes a payout back and is not taken back itself: the next run pays again.";
}

/// <summary>A payout comes back once.</summary>
public sealed record PayoutMustNotBeReversedTwice(string? ReversedBy) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => ReversedBy is not null;

    /// <inheritdoc />
    public override string Message => $"This payout was taken back by {ReversedBy} already.";
}

/// <summary>SEPA files are in euros, NACHA files in dollars; other money is entered at the bank.</summary>
public sealed record PaymentFormatMustExist(string Currency, bool Exists) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !Exists;

    /// <inheritdoc />
    public override string Message => $"There is no file for payments in {Currency}: enter them at the bank.";
}

/// <summary>A file names the account that it pays from.</summary>
public sealed record PayingAccountMustBeSetUp(string Currency, bool IsSetUp) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !IsSetUp;

    /// <inheritdoc />
    public override string Message => $"The agency's own account for {Currency} is not set up: see docs/payouts.md.";
}
