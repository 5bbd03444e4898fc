using Agency.Domain.Common;

namespace Agency.Domain.Payouts;

/// <summary>A statement that is paid, before it is written.</summary>
/// <param name="StatementId">The statement.</param>
/// <param name="Amount">What it says is to be paid; below zero when that came back.</param>
/// <param name="Turn">How often it was on a payout, this one included: 1, or 3 after one that came back.</param>
public sealed record PayoutLineDraft(Guid StatementId, Money Amount, int Turn);

/// <summary>A statement on a payout, written once.</summary>
public sealed class PayoutLine : Entity
{
    private PayoutLine()
    {
    }

    /// <summary>The payout.</summary>
    public Guid PayoutId { get; private set; }

    /// <summary>Its position, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>The statement.</summary>
    public Guid StatementId { get; private set; }

    /// <summary>What it says is to be paid; below zero when that came back.</summary>
    public Money Amount { get; private set; } = null!;

    /// <summary>Odd: paid. Even: came back, so that it is owed again.</summary>
    public int Turn { get; private set; }

    internal static PayoutLine From(Payout on, int position, PayoutLineDraft draft) =>
        new() { PayoutId = on.Id, Position = position, StatementId = draft.StatementId, Amount = draft.Amount, Turn = draft.Turn };

    internal PayoutLineDraft Opposite() => new(StatementId, -Amount, Turn + 1);
}
