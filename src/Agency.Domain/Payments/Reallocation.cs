using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Interest;

namespace Agency.Domain.Payments;

/// <summary>What a payment paid by what was known, and by what is known now.</summary>
/// <param name="PaymentId">Which.</param>
/// <param name="On">The day that it counts.</param>
/// <param name="Before">As it stands on the account, reversals and earlier restatements taken off.</param>
/// <param name="After">As it would be allocated now.</param>
/// <param name="Excess">What would be more than was owed.</param>
public sealed record Reallocated(Guid PaymentId, DateOnly On, IReadOnlyList<AllocatedPart> Before, IReadOnlyList<AllocatedPart> After, Money Excess)
{
    /// <summary>What of each part is more, or less, now; nothing where all is as it was.</summary>
    public IEnumerable<AllocatedPart> Differences =>
        from part in After.Concat(Before.Select(part => part with { Amount = -part.Amount })).GroupBy(part => (part.Component, part.ClaimId))
        let difference = Money.Sum(part.Select(row => row.Amount), Excess.Currency)
        where !difference.IsZero
        select new AllocatedPart(part.Key.Component, part.Key.ClaimId, difference);
}

/// <summary>
/// Allocates the payments of a case again, in the order of the days on which they count, with the interest, costs and payments that are known now: what a backdated
/// payment, a corrected rate or money that came back leave wrong behind them (docs/domain.md, money rules 3 and 4). One place for the plan and for <c>verify</c>.
/// </summary>
public static class Reallocation
{
    /// <summary>Every payment of which something is left, the earliest first.</summary>
    /// <param name="of">The case, with its claims.</param>
    /// <param name="rates">The rates as they are known.</param>
    /// <param name="entries">The account as it is known.</param>
    /// <param name="named">Invoices that debtors named, by payment; of a payment that is not there none was.</param>
    /// <param name="knownAt">Only judgments that were recorded by then count.</param>
    public static IReadOnlyList<Reallocated> Of(
        Case of, RateTable rates, IEnumerable<AccountEntry> entries, IReadOnlyDictionary<Guid, Guid> named, DateTime? knownAt = null)
    {
        var known = entries.OrderBy(entry => entry.Ordinal).ToList();
        var account = known.Where(entry => entry.PaymentId is null).ToList();
        var result = new List<Reallocated>();
        foreach (var payment in known.Where(entry => entry.PaymentId is not null).GroupBy(entry => entry.PaymentId!.Value)
            .OrderBy(own => own.First().EffectiveOn).ThenBy(own => own.First().Ordinal))
        {
            var (on, before) = (payment.First().EffectiveOn, Left(payment, of.Currency));
            var applied = Money.Sum(before.Select(part => part.Amount), of.Currency);
            if (!applied.IsPositive)
            {
                continue;
            }

            var after = Allocation.Of(applied, of.Terms.Allocation, CaseAccount.Over(of, rates, account, knownAt), on, named.TryGetValue(payment.Key, out var claim) ? claim : null);
            var excess = applied - Money.Sum(after.Select(part => part.Amount), of.Currency);
            result.Add(new Reallocated(payment.Key, on, before, after, excess));
            account.AddRange(after.Select((part, index) => AccountEntry.From(
                new EntryDraft(EntryKind.Paid, part.Component, -part.Amount, on, part.ClaimId, payment.Key), account.Count + index + 1, payment.First().RecordedAt)));
        }

        return result;
    }

    private static List<AllocatedPart> Left(IEnumerable<AccountEntry> entries, Currency currency) =>
    [
        .. from entry in entries
           group entry by (entry.Component, entry.ClaimId) into part
           let amount = -Money.Sum(part.Select(entry => entry.Amount), currency)
           where !amount.IsZero
           select new AllocatedPart(part.Key.Component, part.Key.ClaimId, amount),
    ];
}

/// <summary>Which invoices debtors named.</summary>
public static class NamedClaims
{
    /// <summary>By payment, of those for which one was named.</summary>
    public static IReadOnlyDictionary<Guid, Guid> Named(this IEnumerable<Payment> payments) =>
        payments.Where(payment => payment.NamedClaimId is not null).ToDictionary(payment => payment.Id, payment => payment.NamedClaimId!.Value);
}
