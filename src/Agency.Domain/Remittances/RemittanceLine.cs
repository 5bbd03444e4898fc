using Agency.Domain.Common;

namespace Agency.Domain.Remittances;

/// <summary>What a line of a remittance is for.</summary>
public enum RemittanceLineKind
{
    /// <summary>Money that came in, or went back.</summary>
    Collected = 1,

    /// <summary>The contingency fee.</summary>
    Fee,

    /// <summary>VAT on it.</summary>
    Vat,

    /// <summary>Money that came back after it was sent: the client owes it.</summary>
    Shortfall,

    /// <summary>Fee and VAT that are invoiced instead.</summary>
    FeeInvoiced,

    /// <summary>Kept for a shortfall.</summary>
    Recouped,

    /// <summary>Kept for fees on money paid direct.</summary>
    FeesSetOff,

    /// <summary>Court costs that the agency had advanced, and got back.</summary>
    CostsRecovered,
}

/// <summary>What goes on a line, before it is written.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Amount">Above zero for the client.</param>
/// <param name="On">Business date.</param>
/// <param name="CaseId">The case, if it is about one.</param>
/// <param name="PaymentId">The payment, if it is about one.</param>
/// <param name="PostingId">The posting that it sends; null for what the remittance itself posts.</param>
/// <param name="Turn">How often that posting was on a remittance, this one included: 1, or 3 after one that was undone.</param>
public sealed record RemittanceDraft(RemittanceLineKind Kind, Money Amount, DateOnly On, Guid? CaseId = null, Guid? PaymentId = null, Guid? PostingId = null, int Turn = 1);

/// <summary>A line of a remittance, written once.</summary>
public sealed class RemittanceLine : Entity
{
    private RemittanceLine()
    {
    }

    /// <summary>The remittance.</summary>
    public Guid RemittanceId { get; private set; }

    /// <summary>Its position, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>What it is for.</summary>
    public RemittanceLineKind Kind { get; private set; }

    /// <summary>Above zero for the client.</summary>
    public Money Amount { get; private set; } = null!;

    /// <summary>Business date.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The case.</summary>
    public Guid? CaseId { get; private set; }

    /// <summary>The payment.</summary>
    public Guid? PaymentId { get; private set; }

    /// <summary>The posting on client funds that it sends.</summary>
    public Guid? PostingId { get; private set; }

    /// <summary>Odd: sent. Even: sent and undone, so that it is open again.</summary>
    public int Turn { get; private set; }

    internal static RemittanceLine From(Remittance on, int position, RemittanceDraft draft) => new()
    {
        RemittanceId = on.Id,
        Position = position,
        Kind = draft.Kind,
        Amount = draft.Amount,
        On = draft.On,
        CaseId = draft.CaseId,
        PaymentId = draft.PaymentId,
        PostingId = draft.PostingId,
        Turn = draft.Turn,
    };

    internal RemittanceDraft Opposite() => new(Kind, -Amount, On, CaseId, PaymentId, PostingId, Turn + 1);
}
