using Agency.Domain.Common;

namespace Agency.Domain.Referrals;

/// <summary>Whether a document claims money or gives some back.</summary>
public enum InvoiceKind
{
    Invoice = 1,
    CreditNote,
}

/// <summary>What stands on an invoice or credit note; what could not be read is null until somebody enters it.</summary>
/// <param name="Kind">Invoice or credit note.</param>
/// <param name="Number">The seller's number.</param>
/// <param name="IssuedOn">Date of issue.</param>
/// <param name="DueOn">Last day on which it could be paid in time. A credit note needs none.</param>
/// <param name="Total">With tax; a credit note's total is positive too.</param>
/// <param name="Open">What is still owed, or given back: never negative.</param>
/// <param name="SellerName">Who is owed.</param>
/// <param name="BuyerName">Who owes.</param>
/// <param name="RefersTo">The invoice that a credit note lowers.</param>
public sealed record InvoiceFacts(
    InvoiceKind Kind,
    string? Number,
    DateOnly? IssuedOn,
    DateOnly? DueOn,
    Money? Total,
    Money? Open,
    string? SellerName,
    string? BuyerName,
    string? RefersTo);

/// <summary>One invoice or credit note of a referral, read from a file or entered by hand.</summary>
public sealed class ReferralInvoice : Entity
{
    private ReferralInvoice()
    {
    }

    /// <summary>The file it was read from, if any.</summary>
    public Guid? DocumentId { get; private set; }

    /// <summary>The file's name, for the eye.</summary>
    public string? FileName { get; private set; }

    /// <summary>Invoice or credit note.</summary>
    public InvoiceKind Kind { get; private set; }

    /// <summary>The seller's number.</summary>
    public string? InvoiceNumber { get; private set; }

    /// <summary>Date of issue.</summary>
    public DateOnly? IssuedOn { get; private set; }

    /// <summary>Last day on which it could be paid in time.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>With tax.</summary>
    public Money? Total { get; private set; }

    /// <summary>What is still owed, or given back by a credit note.</summary>
    public Money? Open { get; private set; }

    /// <summary>Who is owed.</summary>
    public string? SellerName { get; private set; }

    /// <summary>Who owes.</summary>
    public string? BuyerName { get; private set; }

    /// <summary>The invoice that a credit note lowers.</summary>
    public string? RefersTo { get; private set; }

    /// <summary>The fields that somebody must still enter, by name.</summary>
    public IEnumerable<string> Missing
    {
        get
        {
            if (string.IsNullOrWhiteSpace(InvoiceNumber))
            {
                yield return "number";
            }

            if (IssuedOn is null)
            {
                yield return "issuedOn";
            }

            if (Open is null)
            {
                yield return "open";
            }

            if (Kind == InvoiceKind.Invoice && DueOn is null)
            {
                yield return "dueOn";
            }

            if (Kind == InvoiceKind.CreditNote && string.IsNullOrWhiteSpace(RefersTo))
            {
                yield return "refersTo";
            }
        }
    }

    internal static ReferralInvoice From(InvoiceFacts facts, Guid? documentId, string? fileName)
    {
        var invoice = new ReferralInvoice { DocumentId = documentId, FileName = fileName };
        invoice.Set(facts);
        return invoice;
    }

    internal void Set(InvoiceFacts facts)
    {
        Kind = facts.Kind;
        InvoiceNumber = facts.Number;
        IssuedOn = facts.IssuedOn;
        DueOn = facts.DueOn;
        Total = facts.Total;
        Open = facts.Open;
        SellerName = facts.SellerName;
        BuyerName = facts.BuyerName;
        RefersTo = facts.RefersTo;
    }
}
