using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Commissions;

/// <summary>Shows which lines other shares would make on payments that came already, by the same code that writes them.</summary>
[Requires(Permissions.CommissionsAttribute)]
public sealed record PreviewAttribution(string CaseNumber, DateOnly EffectiveFrom, IReadOnlyList<ShareEntry> Shares) : Query<AttributionPreview>;

/// <summary>The lines, and what they total per partner.</summary>
public sealed record AttributionPreview(IReadOnlyList<RestatedLine> Lines, IReadOnlyList<RestatedTotal> Totals);

/// <summary>A line that would be written today.</summary>
public sealed record RestatedLine(string PaymentNumber, DateOnly ReceivedOn, string AffiliateName, decimal SharePercent, Money Amount);

/// <summary>All lines of a partner.</summary>
public sealed record RestatedTotal(string AffiliateName, Money Amount);

internal sealed class PreviewAttributionHandler(IAgencyDb db, RequestContext context, BusinessClock clock) : IRequestHandler<PreviewAttribution, AttributionPreview>
{
    public async Task<AttributionPreview> Handle(PreviewAttribution request, CancellationToken cancellationToken)
    {
        var plan = await db.PlanAttribution(
            request.CaseNumber, request.EffectiveFrom, request.Shares ?? [], "", context.Caller.Name, clock.Now, cancellationToken);
        var ids = plan.Restated.SelectMany(row => row.Earnings).Select(row => row.Partner.AffiliateId).Distinct().ToList();
        var names = await db.Affiliates.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        List<RestatedLine> lines =
        [
            .. from row in plan.Restated
               from earned in row.Earnings
               select new RestatedLine(row.Payment.Number, row.Payment.ReceivedOn, names[earned.Partner.AffiliateId], earned.Partner.Share.Value, earned.Earning.Amount),
        ];
        return new AttributionPreview(
            lines,
            [.. lines.GroupBy(line => line.AffiliateName).Select(group => new RestatedTotal(group.Key, Money.Sum(group.Select(line => line.Amount), plan.Case.Currency)))]);
    }
}
