using Agency.Domain.Common;

namespace Agency.Domain.Banking;

/// <summary>One movement of money on a bank account. A batch that the bank books as one and explains payment by payment is a line per payment.</summary>
public sealed record BankStatementLine
{
    /// <summary>
    /// Who this line is within its account: the same line in another file, or in another format, has the same identity, and two lines that look alike have two
    /// (<see cref="LineIdentities"/>). 64 hexadecimal digits.
    /// </summary>
    public required string Identity { get; init; }

    /// <summary>The day on which the bank booked it.</summary>
    public required DateOnly BookedOn { get; init; }

    /// <summary>The day from which it counts for interest.</summary>
    public required DateOnly ValuedOn { get; init; }

    /// <summary>What the balance changed by: above zero when we got it.</summary>
    public required Money Amount { get; init; }

    /// <summary>What the payer called the payment, end to end; null when it was not provided.</summary>
    public string? EndToEndId { get; init; }

    /// <summary>The reference in a field of its own: RF (ISO 11649), a betalingskenmerk. As written, not proved.</summary>
    public string? StructuredReference { get; init; }

    /// <summary>What the payer wrote, blanks made single; empty when nothing.</summary>
    public string RemittanceText { get; init; } = string.Empty;

    /// <summary>Who paid us, or whom we paid.</summary>
    public string? CounterpartyName { get; init; }

    /// <summary>Their account: IBAN without blanks, or a number as written. As the bank has it, not proved.</summary>
    public string? CounterpartyAccount { get; init; }

    /// <summary>Their bank: BIC or routing number.</summary>
    public string? CounterpartyBank { get; init; }

    /// <summary>The bank's own reference of the booking.</summary>
    public string? BankReference { get; init; }

    /// <summary>Our own reference of what this answers: the order, batch or check number that we gave.</summary>
    public string? OwnReference { get; init; }

    /// <summary>What kind of booking the bank says it is, in the format's own codes: <c>PMNT-RCDT-ESCT</c>, <c>NTRF</c>, <c>475</c>.</summary>
    public string? TransactionCode { get; init; }

    /// <summary>The mandate of a direct debit.</summary>
    public string? MandateId { get; init; }

    /// <summary>Takes an earlier booking back: a return, recall, chargeback or correction by the bank. The sign of <see cref="Amount"/> is what happens now.</summary>
    public bool IsReversal { get; init; }

    /// <summary>Why it came back, as the bank codes it: <c>AC04</c>, <c>MD06</c>, <c>R01</c>. Null when it is no reversal, or no reason is given.</summary>
    public string? ReversalReason { get; init; }
}
