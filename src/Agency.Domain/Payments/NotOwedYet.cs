using Agency.Domain.Cases;

namespace Agency.Domain.Payments;

/// <summary>
/// A component that a payment passed over although it comes before what was paid: it was charged with a later day than that of receipt, and a payment goes over the account
/// of the day of receipt. Told to the clerk who wonders; nothing is posted by it.
/// </summary>
/// <param name="Component">What was not owed yet.</param>
/// <param name="OwedFrom">The first day on which any of it is.</param>
public sealed record NotOwedYet(Component Component, DateOnly OwedFrom)
{
    /// <summary>What a payment passed over.</summary>
    /// <param name="on">The case, with what was charged on it.</param>
    /// <param name="receivedOn">The day of receipt.</param>
    /// <param name="paid">The components that the payment went to.</param>
    /// <param name="isOverpaid">Whether some of it was above the balance: that would have gone to any component.</param>
    /// <param name="recordedBy">Only what stood on the account by this moment counts, UTC.</param>
    public static IReadOnlyList<NotOwedYet> Of(Case on, DateOnly receivedOn, IEnumerable<Component> paid, bool isOverpaid, DateTime? recordedBy = null)
    {
        var order = Allocation.Order(on.Terms.Allocation).ToList();
        var last = isOverpaid ? order.Count : paid.Select(component => order.IndexOf(component)).DefaultIfEmpty(0).Max();
        var known = on.Entries.Where(entry => recordedBy is not { } moment || entry.RecordedAt <= moment).ToList();
        var takenBack = known.Select(entry => entry.ReversesId).ToHashSet();
        return
        [
            .. known.Where(entry => entry.Kind == EntryKind.Charged && entry.EffectiveOn > receivedOn && !takenBack.Contains(entry.Id))
                .GroupBy(entry => entry.Component)
                .Where(group => order.IndexOf(group.Key) < last)
                .OrderBy(group => order.IndexOf(group.Key))
                .Select(group => new NotOwedYet(group.Key, group.Min(entry => entry.EffectiveOn))),
        ];
    }
}
