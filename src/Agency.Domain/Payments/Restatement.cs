using Agency.Domain.Cases;
using Agency.Domain.Common;

namespace Agency.Domain.Payments;

/// <summary>
/// A case was computed again with what is known now. What differs was written as entries and lines of the open period, each linked to what it adjusts; what was stated,
/// sent and paid before stays as it was (docs/domain.md, money rule 9).
/// </summary>
public sealed class Restatement : Aggregate
{
    private readonly List<RestatedPayment> payments = [];

    private Restatement()
    {
    }

    /// <summary>Public number, <c>RS-000004</c>.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The creditor.</summary>
    public Guid ClientId { get; private set; }

    /// <summary>The partner of the case.</summary>
    public Guid AffiliateId { get; private set; }

    /// <summary>Business date: that of every journal entry and line.</summary>
    public DateOnly RestatedOn { get; private set; }

    /// <summary>What had become known.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>When it was recorded, UTC: what it was computed from is what was known then.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>Who did it.</summary>
    public string RecordedBy { get; private set; } = "";

    /// <summary>Each payment whose allocation was adjusted.</summary>
    public IReadOnlyList<RestatedPayment> Payments => payments;

    /// <summary>Keeps what a plan says.</summary>
    public static Restatement Of(string number, RestatementPlan plan, string reason, DateOnly on, string by, DateTime at)
    {
        var restatement = new Restatement
        {
            Number = number,
            CaseId = plan.Case.Id,
            ClientId = plan.Case.ClientId,
            AffiliateId = plan.Case.AffiliateId,
            RestatedOn = on,
            Reason = reason,
            RecordedAt = at,
            RecordedBy = by,
        };
        restatement.payments.AddRange(plan.Payments.Select(RestatedPayment.Of));
        return restatement;
    }
}

/// <summary>What a restatement changed of the fee of a payment, signed: above zero is charged more; and what it left over.</summary>
public sealed class RestatedPayment : Entity
{
    private RestatedPayment()
    {
    }

    /// <summary>The restatement.</summary>
    public Guid RestatementId { get; private set; }

    /// <summary>The payment.</summary>
    public Guid PaymentId { get; private set; }

    /// <summary>Of the fee's base.</summary>
    public Money FeeBase { get; private set; } = null!;

    /// <summary>Of the fee.</summary>
    public Money Fee { get; private set; } = null!;

    /// <summary>Of the VAT on it.</summary>
    public Money Vat { get; private set; } = null!;

    /// <summary>What was more than was owed by what was known then, and is kept for the debtor since.</summary>
    public decimal LeftOver { get; private set; }

    internal static RestatedPayment Of(PaymentRestated row) =>
        new() { PaymentId = row.Payment.Id, FeeBase = row.FeeBase, Fee = row.Fee, Vat = row.Vat, LeftOver = row.LeftOver.Amount };
}
