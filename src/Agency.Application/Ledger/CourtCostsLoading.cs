using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Ledger;

internal static class CourtCostsLoading
{
    /// <summary>The court costs of a case that was loaded with entries; null when none stands among them, so that most payments ask nothing more.</summary>
    public static async Task<CourtCostsAccount?> CourtCosts(this IAgencyDb db, Case on, CancellationToken cancellationToken) =>
        on.Entries.Any(entry => entry.Component == Component.CourtCosts) ? await db.CourtCosts(on.Id, on.Currency, cancellationToken) : null;

    /// <summary>Deposit, advance and what each payment recovered, by the ledger.</summary>
    public static async Task<CourtCostsAccount> CourtCosts(this IAgencyDb db, Guid caseId, Currency currency, CancellationToken cancellationToken) =>
        Of(currency, await CourtCosts(db.JournalPostings.Where(posting => posting.CaseId == caseId), cancellationToken));

    /// <summary>
    /// Counts up the version of a case whose court costs are about to be moved, before they are looked at: of two who move them at once, the second works on what the
    /// first left. Without it both could refund one deposit, or recover one advance.
    /// </summary>
    public static void MovesCourtCosts(this IAgencyDb db, Case on) => db.Cases.Entry(on).Property(row => row.Version).IsModified = true;

    /// <summary>The sums of postings on deposits and advances, per case.</summary>
    public static async Task<IReadOnlyList<CostSum>> CourtCosts(IQueryable<JournalPosting> postings, CancellationToken cancellationToken) => await postings
        .Where(posting => posting.Account == Account.CostDeposit || posting.Account == Account.CostsAdvanced)
        .GroupBy(posting => new { posting.CaseId, posting.Account, posting.Side, posting.PaymentId })
        .Select(group => new CostSum(group.Key.CaseId, group.Key.Account, group.Key.Side, group.Key.PaymentId, group.Sum(posting => posting.Amount.Amount)))
        .ToListAsync(cancellationToken);

    /// <summary>The account that sums of one case make.</summary>
    public static CourtCostsAccount Of(Currency currency, IReadOnlyList<CostSum> sums)
    {
        return new CourtCostsAccount(
            Net(sums.Where(sum => sum.Account == Account.CostDeposit), Side.Credit),
            Net(sums.Where(sum => sum.Account == Account.CostsAdvanced), Side.Debit),
            sums.Where(sum => sum.Account == Account.CostsAdvanced && sum.PaymentId is not null)
                .GroupBy(sum => sum.PaymentId!.Value).ToDictionary(group => group.Key, group => Net(group, Side.Credit)));

        Money Net(IEnumerable<CostSum> of, Side plus) => new(of.Sum(sum => sum.Side == plus ? sum.Amount : -sum.Amount), currency);
    }
}

/// <summary>What stands on a side of an account, for a case and a payment.</summary>
internal sealed record CostSum(Guid? CaseId, Account Account, Side Side, Guid? PaymentId, decimal Amount);
