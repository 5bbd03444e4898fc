using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Cases.Rules;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Interest;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Cases;

/// <summary>What changed a debt after placement without a payment, and what may.</summary>
[Requires(Permissions.CasesRead)]
public sealed record GetAdjustments(string Number) : Query<AdjustmentsPage>;

/// <summary>What the page shows.</summary>
/// <param name="Balance">Owed today.</param>
/// <param name="Regime">The law of the case: it says what may be charged.</param>
/// <param name="MayCharge">What that is.</param>
/// <param name="Invoices">Each invoice, with what is open of its principal.</param>
/// <param name="IsOpen">Whether the case is.</param>
/// <param name="Adjustments">The newest first.</param>
public sealed record AdjustmentsPage(
    string CaseNumber, string ClientName, Money Balance, Regime Regime, IReadOnlyList<AdjustmentKind> MayCharge, IReadOnlyList<OpenInvoice> Invoices, bool IsOpen, IReadOnlyList<AdjustmentOfCase> Adjustments);

/// <summary>An invoice of a case.</summary>
public sealed record OpenInvoice(Guid ClaimId, string InvoiceNumber, DateOnly IssuedOn, DateOnly DueOn, Money Open);

/// <summary>One of them.</summary>
public sealed record AdjustmentOfCase(
    string Number, AdjustmentKind Kind, string? InvoiceNumber, Money Amount, DateOnly CountsOn, string Document, string? Note, string RecordedBy, DateOnly? ReversedOn, string? ReversalReason);

internal sealed class GetAdjustmentsHandler(IAgencyDb db, BusinessClock clock) : IRequestHandler<GetAdjustments, AdjustmentsPage>
{
    public async Task<AdjustmentsPage> Handle(GetAdjustments request, CancellationToken cancellationToken)
    {
        var on = await db.Case(request.Number, cancellationToken);
        var name = await db.Clients.Where(row => row.Id == on.ClientId).Select(row => row.Name).SingleAsync(cancellationToken);
        var adjustments = await db.Adjustments.AsNoTracking().Where(row => row.CaseId == on.Id).OrderByDescending(row => row.Number).ToListAsync(cancellationToken);
        var account = await db.AccountOf(on, cancellationToken);
        var open = account.OpenPerClaim(Component.Principal, clock.Today).Where(row => row.ClaimId is not null).ToDictionary(row => row.ClaimId!.Value, row => row.Open);
        var invoices = on.Claims.OrderBy(claim => claim.DueOn).ThenBy(claim => claim.InvoiceNumber, StringComparer.Ordinal).ToList();
        return new AdjustmentsPage(
            on.Number, name, account.On(clock.Today).Total, on.Terms.Regime, ChargeMustBeAllowedByLaw.Allowed[on.Terms.Regime],
            [.. invoices.Select(claim => new OpenInvoice(claim.Id, claim.InvoiceNumber, claim.IssuedOn, claim.DueOn, open[claim.Id]))],
            on.Stage != Stage.Closed,
            [.. adjustments.Select(row => new AdjustmentOfCase(
                row.Number, row.Kind, invoices.Find(claim => claim.Id == row.ClaimId)?.InvoiceNumber, row.Amount, row.CountsOn, row.Document, row.Note, row.RecordedBy, row.ReversedOn, row.ReversalReason))]);
    }
}
