using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Compliance;
using Agency.Application.Ledger;
using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Common;
using Agency.Domain.Fees;
using Agency.Domain.Interest;
using Agency.Domain.Payments;
using Microsoft.EntityFrameworkCore;
using AccountKey = (System.Guid AffiliateId, System.Guid PlanVersionId, int Year, Agency.Domain.Common.Currency Currency);

namespace Agency.Application.Payments;

/// <summary>Loads what payments on some cases depend on.</summary>
internal static class CasesToPayLoading
{
    /// <summary>The cases of some numbers. A number that is no case is told when the case is asked for.</summary>
    /// <param name="db">The database.</param>
    /// <param name="numbers">Public numbers of the cases.</param>
    /// <param name="days">On which money was received.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<CasesToPay> CasesToPay(this IAgencyDb db, IReadOnlyCollection<string> numbers, IEnumerable<DateOnly> days, CancellationToken cancellationToken)
    {
        var rows = await db.Cases.Include(row => row.Claims).Include(row => row.Entries).AsSplitQuery().Where(row => numbers.Contains(row.Number)).ToListAsync(cancellationToken);
        var ids = rows.Select(row => row.Id).ToList();
        var facts = await Facts(db, ids, cancellationToken);
        var (shared, promised) = (facts.Where(row => row.IsShared).Select(row => row.CaseId).ToList(), facts.Where(row => row.HasOpenPromises).Select(row => row.CaseId).ToList());
        var attributions = shared.Count == 0
            ? []
            : await db.Attributions.AsNoTracking().Include(row => row.Shares).Where(row => shared.Contains(row.CaseId)).ToListAsync(cancellationToken);
        var promises = promised.Count == 0
            ? []
            : await db.Promises.Where(row => promised.Contains(row.CaseId) && row.Status == PromiseStatus.Open).OrderBy(row => row.DueOn).ToListAsync(cancellationToken);
        var (schedules, plans) = (new Dictionary<Guid, FeeScheduleVersion>(), new Dictionary<Guid, CommissionPlanVersion>());
        foreach (var terms in rows.Select(row => row.Terms))
        {
            schedules[terms.FeeScheduleVersionId] = await db.Schedule(terms.FeeScheduleVersionId, cancellationToken);
            plans[terms.CommissionPlanVersionId] = await db.Plan(terms.CommissionPlanVersionId, cancellationToken);
        }

        var affiliates = rows.Select(row => row.AffiliateId).Concat(attributions.SelectMany(row => row.Shares).Select(share => share.AffiliateId)).Distinct().ToList();
        return new CasesToPay(
            rows.ToDictionary(row => row.Number),
            schedules,
            plans,
            await Fees(db, rows, ids, cancellationToken),
            await Accounts(db, affiliates, plans.Keys, [.. days.Select(day => day.Year).Distinct()], cancellationToken),
            [.. facts.Where(row => row.IsForeign).Select(row => row.CaseId)],
            attributions.ToLookup(row => row.CaseId),
            promises.ToLookup(row => row.CaseId),
            await Rates(db, rows, cancellationToken),
            await CostsAdvanced(db, rows, cancellationToken),
            await WholeFees(db, rows, cancellationToken),
            await db.PaymentNumbers(cancellationToken));
    }

    /// <summary>The rates of each case alone: a change of another series is no change for it.</summary>
    private static async Task<Dictionary<Guid, RateTable>> Rates(IAgencyDb db, List<Case> cases, CancellationToken cancellationToken)
    {
        var rates = new Dictionary<Guid, RateTable>();
        foreach (var regime in cases.GroupBy(row => string.Join('|', row.RateSeries)))
        {
            var table = await db.RatesOf(regime.First().RateSeries, cancellationToken);
            foreach (var row in regime)
            {
                rates[row.Id] = table;
            }
        }

        return rates;
    }

    /// <summary>Court costs that the agency advanced: asked for only where court costs stand on the account.</summary>
    private static async Task<Dictionary<Guid, Money>> CostsAdvanced(IAgencyDb db, List<Case> cases, CancellationToken cancellationToken)
    {
        var ids = cases.Where(row => row.Entries.Any(entry => entry.Component == Component.CourtCosts)).Select(row => (Guid?)row.Id).ToList();
        var sums = ids.Count == 0 ? [] : await CourtCostsLoading.CourtCosts(db.JournalPostings.Where(posting => ids.Contains(posting.CaseId)), cancellationToken);
        var currencies = cases.ToDictionary(row => row.Id, row => row.Currency);
        return sums.GroupBy(sum => sum.CaseId!.Value).ToDictionary(of => of.Key, of => CourtCostsLoading.Of(currencies[of.Key], [.. of]).Advanced);
    }

    /// <summary>The charges by which recalled cases have paid their whole fee: asked for only where a case was recalled.</summary>
    private static async Task<Dictionary<Guid, string>> WholeFees(IAgencyDb db, List<Case> cases, CancellationToken cancellationToken)
    {
        var ids = cases.Where(row => row.CloseCode == CloseCode.RecalledByClient).Select(row => row.Id).ToList();
        return ids.Count == 0
            ? []
            : await db.RecallCharges.Where(charge => ids.Contains(charge.CaseId) && charge.Basis == RecallBasis.WholeFee && charge.ReversedOn == null)
                .ToDictionaryAsync(charge => charge.CaseId, charge => charge.Number, cancellationToken);
    }

    private static async Task<IReadOnlyList<CaseFacts>> Facts(IAgencyDb db, List<Guid> ids, CancellationToken cancellationToken) => await (
        from row in db.Cases
        where ids.Contains(row.Id)
        join client in db.Clients on row.ClientId equals client.Id
        join debtor in db.Debtors on row.DebtorId equals debtor.Id
        select new CaseFacts(
            row.Id,
            client.Country != debtor.Details.Country,
            db.Attributions.Any(attribution => attribution.CaseId == row.Id),
            db.Promises.Any(promise => promise.CaseId == row.Id && promise.Status == PromiseStatus.Open))).ToListAsync(cancellationToken);

    /// <summary>What was collected and charged on each case under each rule of its schedule, less what came back.</summary>
    private static async Task<Dictionary<(Guid CaseId, int Rule), FeeHistory>> Fees(IAgencyDb db, List<Case> cases, List<Guid> ids, CancellationToken cancellationToken)
    {
        var sums = await db.Payments
            .Where(payment => ids.Contains(payment.CaseId) && payment.Status != PaymentStatus.Reversed)
            .GroupBy(payment => new { payment.CaseId, payment.FeeScheduleVersionId, payment.Fee.RuleNumber })
            .Select(group => new
            {
                group.Key,
                Base = group.Sum(payment => payment.Fee.Base.Amount - payment.FeeBaseReturned),
                Fees = group.Sum(payment => payment.Fee.Amount.Amount - payment.FeeReturned),
                Vat = group.Sum(payment => payment.Fee.Vat.Amount - payment.VatReturned),
            })
            .ToListAsync(cancellationToken);
        var schedules = cases.ToDictionary(row => row.Id, row => row.Terms.FeeScheduleVersionId);
        return sums.Where(row => row.Key.FeeScheduleVersionId == schedules[row.Key.CaseId])
            .ToDictionary(row => (row.Key.CaseId, row.Key.RuleNumber), row => new FeeHistory(row.Base, row.Fees, row.Vat));
    }

    private static async Task<Dictionary<AccountKey, CommissionAccount>> Accounts(
        IAgencyDb db, List<Guid> affiliates, Dictionary<Guid, CommissionPlanVersion>.KeyCollection plans, List<int> years, CancellationToken cancellationToken) =>
        (await db.CommissionAccounts.Where(account => affiliates.Contains(account.AffiliateId) && plans.Contains(account.PlanVersionId) && years.Contains(account.Year)).ToListAsync(cancellationToken))
            .ToDictionary(account => (account.AffiliateId, account.PlanVersionId, account.Year, account.Base.Currency));

    private sealed record CaseFacts(Guid CaseId, bool IsForeign, bool IsShared, bool HasOpenPromises);
}
