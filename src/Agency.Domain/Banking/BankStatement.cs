using Agency.Domain.Common;

namespace Agency.Domain.Banking;

/// <summary>What a bank says happened on one account over some days, in whichever format it said so.</summary>
public sealed record BankStatement
{
    /// <summary>The account: an IBAN without blanks, or the bank's own number as it writes it.</summary>
    public required string Account { get; init; }

    /// <summary>The currency of the balances and of every line.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The bank's identification of this statement. Banks promise it to be unique within the account, and do not all keep to it.</summary>
    public required string Id { get; init; }

    /// <summary>The number that counts the account's statements, with the page behind a slash where there are pages; null when the bank does not count.</summary>
    public string? Number { get; init; }

    /// <summary>The first day that it is about, by the bank's words.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day that it is about.</summary>
    public required DateOnly Through { get; init; }

    /// <summary>The booked balance before the first line; below zero when overdrawn. Null where the format lets a bank leave it out (BAI2).</summary>
    public Money? Opening { get; init; }

    /// <summary>The booked balance after the last line. Null where the format lets a bank leave it out (BAI2). When both are there, opening plus lines is closing: it was proved.</summary>
    public Money? Closing { get; init; }

    /// <summary>The bank, by BIC or routing number, when the file says so.</summary>
    public string? Bank { get; init; }

    /// <summary>In whose name the account is, when the file says so.</summary>
    public string? Holder { get; init; }

    /// <summary>What was booked, in the bank's order.</summary>
    public required IReadOnlyList<BankStatementLine> Lines { get; init; }
}
