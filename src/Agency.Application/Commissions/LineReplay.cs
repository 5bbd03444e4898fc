using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Common;
using Agency.Domain.Payments;

namespace Agency.Application.Commissions;

/// <summary>Everything on a payment that its commission lines were made from, as it is stored.</summary>
internal sealed record PaymentBooks(
    Payment Payment,
    IReadOnlyList<AccountEntry> Entries,
    IReadOnlyList<PaymentReversal> Reversals,
    IReadOnlyList<RestatedPayment> Restatements,
    IReadOnlyList<CommissionLine> Lines,
    IReadOnlyList<Attribution> Attributions);

/// <summary>
/// What each commission line of a payment should count, computed again from allocation, reversals and shares: one place for the explanation and for <c>verify</c>.
/// </summary>
internal static class LineReplay
{
    /// <summary>Collected and base of each line, by its id. Identities sort by the time they were made: what was before an event is what has a smaller one.</summary>
    public static IReadOnlyDictionary<Guid, (Money Collected, Money Base)> Of(PaymentBooks books, CommissionPlanVersion plan)
    {
        var zero = Money.Zero(books.Payment.Amount.Currency);
        var expected = new Dictionary<Guid, (Money Collected, Money Base)>();
        var soFar = new Dictionary<Guid, (Money Collected, Money Base)>();
        IReadOnlyList<PartnerShare> shares = [];
        foreach (var happening in books.Lines.GroupBy(KeyOf).Select(group => group.OrderBy(line => Sort(line.Id), StringComparer.Ordinal).ToList()).OrderBy(lines => Sort(lines[0].Id), StringComparer.Ordinal))
        {
            shares = SharesOf(happening, books.Attributions, shares);
            var (collected, @base) = LeftAt(happening[0], books, plan, zero);
            var parts = CommissionSplit.Parts(plan, collected, @base, [.. shares.Select(share => share.Share.Value)]);
            var due = shares.Zip(parts).ToDictionary(row => row.First.AffiliateId, row => row.Second);
            foreach (var line in happening)
            {
                var before = soFar.GetValueOrDefault(line.AffiliateId, (zero, zero));
                var now = due.GetValueOrDefault(line.AffiliateId, (zero, zero));
                expected[line.Id] = (now.Item1 - before.Item1, now.Item2 - before.Item2);
                soFar[line.AffiliateId] = now;
            }
        }

        return expected;
    }

    /// <summary>What counted of the payment for all partners when a line was written.</summary>
    public static Money WholeBase(CommissionLine line, PaymentBooks books, CommissionPlanVersion plan) => LeftAt(line, books, plan, Money.Zero(books.Payment.Amount.Currency)).Base;

    private static (CommissionLineKind, Guid) KeyOf(CommissionLine line) => (line.Kind, line.ReversalId ?? line.AttributionId ?? line.RestatementId ?? Guid.Empty);

    private static string Sort(Guid id) => id.ToString();

    private static IReadOnlyList<PartnerShare> SharesOf(List<CommissionLine> happening, IReadOnlyList<Attribution> attributions, IReadOnlyList<PartnerShare> before) => happening[0].Kind switch
    {
        CommissionLineKind.Payment => Attribution.InOrder(happening.Select(line => new PartnerShare(line.AffiliateId, new Percentage(line.SharePercent ?? 100)))),
        CommissionLineKind.Restated when happening[0].AttributionId is not null => Attribution.InOrder(
            attributions.Single(row => row.Id == happening[0].AttributionId).Shares.Select(share => new PartnerShare(share.AffiliateId, share.Share))),
        _ => before,
    };

    /// <summary>Reversals of one payment are numbered one after the other; a payment's own line comes before all of them.</summary>
    private static bool IsBefore(PaymentReversal reversal, CommissionLine line, PaymentBooks books) => line.Kind switch
    {
        CommissionLineKind.Payment => false,
        CommissionLineKind.Clawback => StringComparer.Ordinal.Compare(reversal.Number, books.Reversals.Single(own => own.Id == line.ReversalId).Number) <= 0,
        _ => StringComparer.Ordinal.Compare(Sort(reversal.Id), Sort(line.Id)) < 0,
    };

    /// <summary>Which restatements of the case had adjusted the payment when a line was written, that of the line among them.</summary>
    public static IEnumerable<RestatedPayment> RestatedBy(CommissionLine line, PaymentBooks books) => line.Kind == CommissionLineKind.Payment
        ? []
        : books.Restatements.Where(row => row.RestatementId == line.RestatementId || StringComparer.Ordinal.Compare(Sort(row.Id), Sort(line.Id)) < 0);

    private static (Money Collected, Money Base) LeftAt(CommissionLine line, PaymentBooks books, CommissionPlanVersion plan, Money zero)
    {
        // What came back before reversals had a record of their own came back as a whole.
        if (line.Kind == CommissionLineKind.Clawback && line.ReversalId is null)
        {
            return (zero, zero);
        }

        var back = books.Reversals.Where(reversal => IsBefore(reversal, line, books)).ToList();
        var restated = RestatedBy(line, books).ToList();
        var ids = back.Select(reversal => reversal.Id).Concat(restated.Select(row => row.RestatementId)).ToHashSet();
        var parts = books.Entries
            .Where(entry => entry.Kind == EntryKind.Paid || ((entry.ReversalId ?? entry.RestatementId) is { } cause && ids.Contains(cause)))
            .Select(entry => new AllocatedPart(entry.Component, entry.ClaimId, -entry.Amount));
        var fee = books.Payment.Fee.Amount - Money.Sum(back.Select(reversal => reversal.Fee), zero.Currency) + Money.Sum(restated.Select(row => row.Fee), zero.Currency);
        var leftOver = new Money(restated.Sum(row => row.LeftOver), zero.Currency);
        var collected = books.Payment.Applied - leftOver - Money.Sum(back.Select(reversal => reversal.Amount - reversal.Overpaid), zero.Currency);
        return (collected, plan.BaseOf(parts, fee));
    }
}
