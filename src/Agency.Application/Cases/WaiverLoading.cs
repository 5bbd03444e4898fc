using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Cases;

/// <summary>Loads what giving up a part of a debt depends on: one place for waivers, their preview, and settlements.</summary>
internal static class WaiverLoading
{
    /// <summary>How far the agency may go on a case by the client's agreement.</summary>
    public static async Task<SettlementAuthority> Authority(this IAgencyDb db, Case on, string? approvedBy, CancellationToken cancellationToken)
    {
        var share = await db.Clients.Where(client => client.Id == on.ClientId).Select(client => client.Agreement.SettlementAuthority).SingleAsync(cancellationToken);
        var waived = await db.Waivers.Where(waiver => waiver.CaseId == on.Id && waiver.ReversedOn == null).SumAsync(waiver => waiver.Amount.Amount, cancellationToken);
        return new SettlementAuthority(share, new Money(waived, on.Currency), string.IsNullOrWhiteSpace(approvedBy) ? null : approvedBy.Trim());
    }
}
