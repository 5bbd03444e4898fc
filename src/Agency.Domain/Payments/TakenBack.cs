using Agency.Domain.Cases;
using Agency.Domain.Common;

namespace Agency.Domain.Payments;

/// <summary>What a part of a payment takes back of its allocation and of its fee: one place for the plan and for <c>verify</c>.</summary>
public static class TakenBack
{
    /// <summary>In the mirror of the policy's order, what is left of each entry until the amount is used up.</summary>
    public static IReadOnlyList<PartBack> PartsBack(IReadOnlyList<AccountEntry> entries, Money amount, AllocationPolicy policy)
    {
        // An allocation stands in the order of the policy; what a restatement added to it comes later, and has its place all the same.
        var order = Allocation.Order(policy).ToList();
        return Back(entries, amount, entries.Where(entry => entry.IsPart).OrderByDescending(entry => order.IndexOf(entry.Component)).ThenByDescending(entry => entry.Ordinal));
    }

    /// <summary>The same for the entries of one component and claim: the last one first.</summary>
    internal static IReadOnlyList<PartBack> FromTheLast(IReadOnlyList<AccountEntry> entries, Money amount) =>
        Back(entries, amount, entries.Where(entry => entry.IsPart).OrderByDescending(entry => entry.Ordinal));

    private static List<PartBack> Back(IReadOnlyList<AccountEntry> entries, Money amount, IEnumerable<AccountEntry> inTurn)
    {
        var left = amount;
        var parts = new List<PartBack>();
        foreach (var paid in inTurn)
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
        .Where(entry => entry.Kind is EntryKind.Paid or EntryKind.Reversed or EntryKind.Restated)
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
