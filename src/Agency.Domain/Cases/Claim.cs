using Agency.Domain.Common;

namespace Agency.Domain.Cases;

/// <summary>One invoice that is collected in a case, net of the credit notes that lowered it before placement.</summary>
public sealed class Claim : Entity
{
    private Claim()
    {
    }

    /// <summary>The seller's invoice number.</summary>
    public string InvoiceNumber { get; private set; } = "";

    /// <summary>The creditor, for the rule that an invoice is claimed once, and for row scope.</summary>
    public Guid ClientId { get; private set; }

    /// <summary>The partner, for row scope.</summary>
    public Guid AffiliateId { get; private set; }

    /// <summary>Date of issue.</summary>
    public DateOnly IssuedOn { get; private set; }

    /// <summary>Last day on which it could be paid in time: interest runs from the day after.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Principal at placement.</summary>
    public Money Placed { get; private set; } = null!;

    internal static Claim From(ClaimTerms terms, Guid clientId, Guid affiliateId) => new()
    {
        InvoiceNumber = terms.InvoiceNumber,
        ClientId = clientId,
        AffiliateId = affiliateId,
        IssuedOn = terms.IssuedOn,
        DueOn = terms.DueOn,
        Placed = terms.Placed,
    };
}

/// <summary>What a claim is opened with.</summary>
/// <param name="InvoiceNumber">The seller's number.</param>
/// <param name="IssuedOn">Date of issue.</param>
/// <param name="DueOn">Last day to pay in time.</param>
/// <param name="Invoiced">Open on the invoice itself.</param>
/// <param name="Credited">What credit notes give back of it: zero or more.</param>
public sealed record ClaimTerms(string InvoiceNumber, DateOnly IssuedOn, DateOnly DueOn, Money Invoiced, Money Credited)
{
    /// <summary>What is claimed.</summary>
    public Money Placed => Invoiced - Credited;
}
