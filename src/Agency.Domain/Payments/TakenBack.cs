using Agency.Domain.Cases;
using Agency.Domain.Common;

namespace Agency.Domain.Payments;

/// <summary>What a part of a payment takes back of its allocation and of its fee: one place for the plan and for <c>verify</c>.</summary>
public static class TakenBack
{
    /// <summary>From the last entry to the first, what is left of each until the amount is used up.</summary>
    public static IReadOnlyList<PartBack> PartsBack(IReadOnlyList<AccountEntry> entries, Money amount)
    {
        var left = amount;
        var parts = new List<PartBack>();
        foreach (var paid in entries.Where(entry => entry.Kind == EntryKind.Paid).OrderByDescending(entry => entry.Ordinal))
        {
            var open = Money.Sum(entries.Where(entry => entry.ReversesId == paid.Id).Select(entry => -entry.Amount), amount.Currency) - paid.Amount;
            var part = Money.Min(left, open);
            left -= part;
            if (part.IsPositive)
            {
                parts.Add(new PartBack(paid.Id, paid.Component, paid.ClaimId, part, paid.EffectiveOn));
            }
        }

        return parts;
    }

    /// <summary>What is left of a payment's allocation.</summary>
    public static IEnumerable<AllocatedPart> PartsLeft(IEnumerable<AccountEntry> entries) => entries
        .Where(entry => entry.Kind is EntryKind.Paid or EntryKind.Reversed)
        .Select(entry => new AllocatedPart(entry.Component, entry.ClaimId, -entry.Amount));

    /// <summary>How much of the fee is back when so much of the payment is: by the base that is, or by the amount when the fee has no base.</summary>
    /// <param name="payment">Whose fee.</param>
    /// <param name="returned">What came back so far, this included.</param>
    /// <param name="overpaidReturned">What of that was above the balance.</param>
    /// <param name="baseReturned">What of the fee's base.</param>
    public static decimal ShareBack(Payment payment, decimal returned, decimal overpaidReturned, decimal baseReturned)
    {
        if (returned == payment.Amount.Amount)
        {
            return 1;
        }

        return payment.Fee.Base.IsZero
            ? payment.Applied.IsZero ? 0 : (returned - overpaidReturned) / payment.Applied.Amount
            : baseReturned / payment.Fee.Base.Amount;
    }
}

/// <summary>What is owed again of an entry of the allocation.</summary>
public sealed record PartBack(Guid EntryId, Component Component, Guid? ClaimId, Money Amount, DateOnly EffectiveOn);
