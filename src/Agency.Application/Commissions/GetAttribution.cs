using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Commissions;
using Agency.Domain.Identity;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Commissions;

/// <summary>Who earns on a case, in which shares and from when. A partner sees the own share alone.</summary>
[Requires(Permissions.CommissionsRead)]
public sealed record GetAttribution(string CaseNumber) : Query<AttributionPage>;

/// <summary>The shares that count today, and every setting, the last one first.</summary>
/// <param name="MaySet">Whether the caller may set them.</param>
public sealed record AttributionPage(string CaseNumber, DateOnly OpenedOn, IReadOnlyList<AttributedShare> Today, IReadOnlyList<AttributionSetting> Settings, bool MaySet);

/// <summary>A partner's share.</summary>
public sealed record AttributedShare(string AffiliateNumber, string AffiliateName, decimal Percent);

/// <summary>One setting.</summary>
public sealed record AttributionSetting(DateOnly EffectiveFrom, IReadOnlyList<AttributedShare> Shares, string Reason, string SetBy, DateTime SetAt);

internal sealed class GetAttributionHandler(IAgencyDb db, RequestContext context, BusinessClock clock) : IRequestHandler<GetAttribution, AttributionPage>
{
    public async Task<AttributionPage> Handle(GetAttribution request, CancellationToken cancellationToken)
    {
        var on = await db.Cases.AsNoTracking().Where(row => row.Number == request.CaseNumber).One("Case", request.CaseNumber, cancellationToken);
        var settings = await db.Attributions.AsNoTracking().Include(row => row.Shares).Where(row => row.CaseId == on.Id)
            .OrderByDescending(row => row.EffectiveFrom).ThenByDescending(row => row.Ordinal).ToListAsync(cancellationToken);
        var today = Attribution.InForce(settings, on.AffiliateId, clock.Today);
        var ids = settings.SelectMany(row => row.Shares).Select(share => share.AffiliateId).Concat(today.Select(share => share.AffiliateId)).Distinct().ToList();
        var names = await db.Affiliates.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Number, row.Name }).ToDictionaryAsync(row => row.Id, cancellationToken);
        IReadOnlyList<AttributedShare> Named(IEnumerable<PartnerShare> shares) =>
        [
            .. shares.Where(share => names.ContainsKey(share.AffiliateId))
                .Select(share => new AttributedShare(names[share.AffiliateId].Number, names[share.AffiliateId].Name, share.Share.Value)),
        ];
        return new AttributionPage(
            on.Number,
            on.OpenedOn,
            Named(today),
            [.. settings.Select(row => new AttributionSetting(
                row.EffectiveFrom, Named(Attribution.InOrder(row.Shares.Select(share => new PartnerShare(share.AffiliateId, share.Share)))), row.Reason, row.SetBy, row.SetAt))],
            context.Caller.May(Permissions.CommissionsAttribute));
    }
}
