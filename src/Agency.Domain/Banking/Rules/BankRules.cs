using Agency.Domain.Common;

namespace Agency.Domain.Banking.Rules;

/// <summary>A movement is placed once: the same line never posts twice.</summary>
public sealed record BankLineMustBeUnplaced(BankLine Line) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !Line.IsUnplaced;

    /// <inheritdoc />
    public override string Message => $"Line {Line.Position} is placed already, by {Line.PlacedBy}{(Line.RecordNumber is null ? "" : $", as {Line.RecordNumber}")}.";
}

/// <summary>What was posted is undone by a reversal, not by forgetting where it came from.</summary>
public sealed record BankLineMustNotHavePosted(BankLine Line) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Line.Status is not (BankLineStatus.Matched or BankLineStatus.SetAside);

    /// <inheritdoc />
    public override string Message => Line.Status == BankLineStatus.Posted ? $"{Line.RecordNumber} was posted from it: reverse that." : "It is not placed.";
}

/// <summary>Bank and book move by the same amount (docs/domain.md, hard cases: several returns in one deposit, with the wrong sign).</summary>
public sealed record EntriesMustAddUpToTheLine(Money Line, Money Entries) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Line != Entries;

    /// <inheritdoc />
    public override string Message => $"The line is {Line}, the entries together {Entries}.";
}

/// <summary>An entry is the other side of one line only (docs/domain.md, hard cases: the same bank transaction reconciled twice).</summary>
public sealed record EntryMustNotBeMatchedTwice(string? JournalNumber) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => JournalNumber is not null;

    /// <inheritdoc />
    public override string Message => $"{JournalNumber} is matched with another line already.";
}

/// <summary>What was undone was to be stopped: when the bank pays it all the same, somebody looks at it, unless the bank has brought the money back since.</summary>
/// <param name="Number">The remittance.</param>
/// <param name="UndoneBy">What undid it; null when nothing did, or when the money is back.</param>
public sealed record PaidRemittanceMustNotBeUndone(string? Number, string? UndoneBy) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => UndoneBy is not null;

    /// <inheritdoc />
    public override string Message =>
        $"Remittance {Number} was undone by {UndoneBy}, and the bank has paid it all the same. Have the bank bring the money back, or tie the line to the remittance that was sent in its place and stop that one.";
}

/// <summary>Money out is no payment, and money in takes nothing back.</summary>
public sealed record BankLineMustGoTheRightWay(Money Amount, BankLineUse Use) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Use is BankLineUse.Reversal or BankLineUse.PaymentFile ? !Amount.IsNegative : !Amount.IsPositive;

    /// <inheritdoc />
    public override string Message => Use switch
    {
        BankLineUse.Reversal => "Money came in: a reversal takes money out.",
        BankLineUse.PaymentFile => "Money came in: a file for the bank pays money out.",
        _ => "Money went out: it cannot be taken in.",
    };
}

/// <summary>Payments are received on trust: other people's money does not touch the agency's own account.</summary>
public sealed record LineMustBeOfATrustAccount(bool IsTrust) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !IsTrust;

    /// <inheritdoc />
    public override string Message => "The account is not a trust account: client money on it must be moved to trust first.";
}

/// <summary>Partners are paid out of the agency's own money, and there it comes back.</summary>
public sealed record ReturnedPayoutMustBeOnTheOperatingAccount(bool IsOperating) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !IsOperating;

    /// <inheritdoc />
    public override string Message => "Payouts go out of the agency's own account: what comes back on trust must be moved there first.";
}

/// <summary>What was sent cannot come back before it went out.</summary>
public sealed record MoneyMustNotComeBackBeforeItWasSent(string Number, DateOnly SentOn, DateOnly BackOn) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => BackOn < SentOn;

    /// <inheritdoc />
    public override string Message => $"{Number} was sent on {SentOn:yyyy-MM-dd}; it cannot have come back on {BackOn:yyyy-MM-dd}.";
}

/// <summary>A statement is read once.</summary>
public sealed record StatementMustNotBeImportedTwice(string? Number) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Number is not null;

    /// <inheritdoc />
    public override string Message => $"It was read before, as {Number}.";
}

/// <summary>A file tells of an account of ours.</summary>
public sealed record StatementMustBeOfAKnownAccount(string Identifier, string? Currency, bool IsKnown) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !IsKnown;

    /// <inheritdoc />
    public override string Message => $"{Identifier}{(Currency is null ? "" : $" in {Currency}")} is none of the agency's bank accounts.";
}

/// <summary>Without a balance of the bank there is nothing to prove against.</summary>
public sealed record StatementMustHaveABalance(bool HasBalance) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !HasBalance;

    /// <inheritdoc />
    public override string Message => "The file tells of no closing balance.";
}

/// <summary>The ledger has one bank account per fund and currency, and no account stands in the books twice.</summary>
public sealed record BankAccountMustStandOnce(string Identifier, string? Number) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Number is not null;

    /// <inheritdoc />
    public override string Message => $"{Number} stands in the books for this already; {Identifier} cannot be added.";
}

/// <summary>
/// An ACH entry comes back by the deadline of its code (<see cref="Payments.AchReturns"/>). One that comes later may be the mistake of the bank that sent it, which the agency can dispute: nobody
/// reverses a payment by it without a look.
/// </summary>
/// <param name="ReturnReason">The code.</param>
/// <param name="Deadline">The last day; null when the code has none.</param>
/// <param name="ReturnedOn">The day of the return.</param>
public sealed record AchReturnMustComeByItsDeadline(string ReturnReason, DateOnly? Deadline, DateOnly ReturnedOn) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => ReturnedOn > Deadline;

    /// <inheritdoc />
    public override string Message =>
        $"{ReturnReason} came on {ReturnedOn:yyyy-MM-dd}, after its deadline of {Deadline:yyyy-MM-dd}: the bank may have returned it late. Dispute it with the bank; if it stands, reverse the payment.";
}
