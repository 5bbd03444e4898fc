using Agency.Application.Cases;
using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Payments;
using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Commissions.Rules;
using Agency.Domain.Common;
using Agency.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Commissions;

/// <summary>A partner's share of a case, as it is entered.</summary>
/// <param name="AffiliateNumber">Public number.</param>
/// <param name="Percent">Above zero; all of them total 100.</param>
public sealed record ShareEntry(string AffiliateNumber, decimal Percent);

/// <summary>What setting the shares of a case would do, before anything is written: one place for the preview and the setting.</summary>
internal sealed record AttributionPlan(Case Case, Attribution Setting, IReadOnlyList<(Payment Payment, IReadOnlyList<PartnerEarning> Earnings)> Restated);

internal static class AttributionPlanning
{
    /// <summary>The setting, and the lines that payments of its days need now. The accounts that it hands out have taken them in.</summary>
    public static async Task<AttributionPlan> PlanAttribution(
        this IAgencyDb db, string caseNumber, DateOnly effectiveFrom, IReadOnlyList<ShareEntry> entries, string reason, string by, DateTime at, CancellationToken cancellationToken)
    {
        var on = await db.Case(caseNumber, cancellationToken);
        BusinessRule.Check(new SharesMustNotPrecedeTheCase(effectiveFrom, on.OpenedOn));
        var shares = await db.SharesOf(entries, cancellationToken);
        var settings = await db.Attributions.AsNoTracking().Include(row => row.Shares).Where(row => row.CaseId == on.Id).ToListAsync(cancellationToken);
        var setting = Attribution.Set(on.Id, settings.Count + 1, effectiveFrom, shares, reason, by, at);
        settings.Add(setting);

        var restated = new List<(Payment, IReadOnlyList<PartnerEarning>)>();
        var payments = await db.Payments.Where(row => row.CaseId == on.Id && row.ReceivedOn >= effectiveFrom && row.Status != PaymentStatus.Reversed)
            .OrderBy(row => row.ReceivedOn).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        var lines = (await db.CommissionLines.AsNoTracking().Where(line => line.CaseId == on.Id).ToListAsync(cancellationToken)).ToLookup(line => line.PaymentId);
        var opened = new Dictionary<(Guid, Guid, int), CommissionAccount>();
        foreach (var payment in payments)
        {
            var own = lines[payment.Id].ToList();
            var inForce = Attribution.InForce(settings, on.AffiliateId, payment.ReceivedOn);
            var parts = TakenBack.PartsLeft(on.Entries.Where(entry => entry.PaymentId == payment.Id));
            var earnings = await db.Restate(on, payment, (payment.AppliedLeft, parts, payment.FeeLeft), own, inForce, opened, cancellationToken);
            if (earnings.Count > 0)
            {
                restated.Add((payment, earnings));
            }
        }

        return new AttributionPlan(on, setting, restated);
    }

    /// <summary>The lines that a payment needs now, by what is left of it and of its fee. The accounts have taken them in.</summary>
    public static async Task<IReadOnlyList<PartnerEarning>> Restate(
        this IAgencyDb db,
        Case on,
        Payment payment,
        (Money Applied, IEnumerable<AllocatedPart> Parts, Money Fee) left,
        List<CommissionLine> lines,
        IReadOnlyList<PartnerShare> shares,
        Dictionary<(Guid, Guid, int), CommissionAccount> opened,
        CancellationToken cancellationToken)
    {
        var plan = await db.Plan(lines[0].PlanVersionId, cancellationToken);
        var positions = await db.Positions(on, payment, plan.Id, lines, shares, cancellationToken, opened);
        var earnings = CommissionSplit.Quote(plan, left.Applied, plan.BaseOf(left.Parts, left.Fee), positions);
        foreach (var earned in earnings)
        {
            if (earned.Partner.Account.Lines == 0)
            {
                db.CommissionAccounts.Add(earned.Partner.Account);
            }

            earned.Partner.Account.Take(earned.Earning);
        }

        return earnings;
    }

    private static async Task<IReadOnlyList<PartnerShare>> SharesOf(this IAgencyDb db, IReadOnlyList<ShareEntry> entries, CancellationToken cancellationToken)
    {
        var numbers = entries.Select(entry => entry.AffiliateNumber).ToList();
        var ids = await db.Affiliates.Where(row => numbers.Contains(row.Number)).ToDictionaryAsync(row => row.Number, row => row.Id, cancellationToken);
        return
        [
            .. entries.Select(entry => new PartnerShare(
                ids.TryGetValue(entry.AffiliateNumber, out var id) ? id : throw new NotFoundException("Affiliate", entry.AffiliateNumber), new Percentage(entry.Percent))),
        ];
    }
}
