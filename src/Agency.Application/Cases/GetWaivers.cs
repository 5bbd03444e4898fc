using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Cases;

/// <summary>What was given up on a case, and what can be.</summary>
[Requires(Permissions.CasesRead)]
public sealed record GetWaivers(string Number) : Query<WaiversPage>;

/// <summary>What the page shows.</summary>
/// <param name="Balance">Owed today.</param>
/// <param name="Owed">Of each component of which something is owed.</param>
/// <param name="Authority">The least share of what is owed that the client lets the agency settle for without asking.</param>
/// <param name="IsOpen">Whether the case is.</param>
/// <param name="Waivers">The newest first.</param>
public sealed record WaiversPage(
    string CaseNumber, string ClientName, Money Balance, IReadOnlyList<WaivedComponent> Owed, Percentage Authority, bool IsOpen, IReadOnlyList<WaiverOfCase> Waivers);

/// <summary>One of them.</summary>
public sealed record WaiverOfCase(
    string Number, DateOnly WaivedOn, Money Amount, IReadOnlyList<WaivedComponent> Parts, string Reason, string? ApprovedBy, bool IsSettlement, string RecordedBy, DateOnly? ReversedOn, string? ReversalReason);

internal sealed class GetWaiversHandler(IAgencyDb db, BusinessClock clock) : IRequestHandler<GetWaivers, WaiversPage>
{
    public async Task<WaiversPage> Handle(GetWaivers request, CancellationToken cancellationToken)
    {
        var on = await db.Case(request.Number, cancellationToken);
        var client = await db.Clients.Where(row => row.Id == on.ClientId).Select(row => new { row.Name, row.Agreement.SettlementAuthority }).SingleAsync(cancellationToken);
        var waivers = await db.Waivers.AsNoTracking().Where(row => row.CaseId == on.Id).OrderByDescending(row => row.Number).ToListAsync(cancellationToken);
        var entries = on.Entries.Where(entry => entry.Kind == EntryKind.Waived).ToLookup(entry => entry.WaiverId);
        var balance = (await db.AccountOf(on, cancellationToken)).On(clock.Today);
        return new WaiversPage(
            on.Number, client.Name, balance.Total,
            [.. balance.Components.Where(row => row.Value.IsPositive).Select(row => new WaivedComponent(row.Key, row.Value))],
            client.SettlementAuthority, on.Stage != Stage.Closed,
            [.. waivers.Select(row => new WaiverOfCase(
                row.Number, row.WaivedOn, row.Amount,
                [.. entries[row.Id].GroupBy(entry => entry.Component).Select(of => new WaivedComponent(of.Key, -Money.Sum(of.Select(entry => entry.Amount), on.Currency)))],
                row.Reason, row.ApprovedBy, row.PromiseId is not null, row.RecordedBy, row.ReversedOn, row.ReversalReason))]);
    }
}
