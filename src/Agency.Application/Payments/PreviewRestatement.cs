using Agency.Application.Cases;
using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Payments;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Payments;

/// <summary>Shows what restating a case would write, by the same code that writes it. Its fingerprint goes back with the restatement.</summary>
[Requires(Permissions.CasesRestate)]
public sealed record PreviewRestatement(string Number) : Query<RestatementPreview>;

/// <summary>What would be written.</summary>
/// <param name="IsNeeded">Whether anything differs from what is known now.</param>
/// <param name="Fingerprint">Changes when anything below changes.</param>
/// <param name="InterestPosted">Interest that was posted too little, or too much when below zero.</param>
/// <param name="Payments">The payments that paid other parts of the debt.</param>
/// <param name="Fee">The fee, more or less.</param>
/// <param name="Vat">The VAT on it.</param>
/// <param name="Commission">What the partners get, or give back.</param>
/// <param name="LeftOver">What is more than was owed by what is known now, and would be kept for the debtor.</param>
/// <param name="Lines">Every line of the journal.</param>
public sealed record RestatementPreview(
    bool IsNeeded,
    string Fingerprint,
    Money InterestPosted,
    IReadOnlyList<RestatedRow> Payments,
    Money Fee,
    Money Vat,
    Money Commission,
    Money LeftOver,
    IReadOnlyList<PreviewLine> Lines);

/// <summary>A payment, and what it paid by then and pays by what is known now.</summary>
public sealed record RestatedRow(string PaymentNumber, DateOnly ReceivedOn, IReadOnlyList<RestatedPart> Parts, Money Fee, Money Vat, Money Commission);

/// <summary>A part of it.</summary>
public sealed record RestatedPart(Component Component, string? InvoiceNumber, Money Before, Money After);

internal sealed class PreviewRestatementHandler(IAgencyDb db) : IRequestHandler<PreviewRestatement, RestatementPreview>
{
    public async Task<RestatementPreview> Handle(PreviewRestatement request, CancellationToken cancellationToken)
    {
        var on = await db.Case(request.Number, cancellationToken);
        var plan = await db.PlanRestatement(on, cancellationToken);
        var commissions = await db.CommissionsOf(plan, cancellationToken);
        var earned = commissions.SelectMany(row => row.Earnings).ToList();
        var client = await db.Clients.Where(row => row.Id == on.ClientId).Select(row => row.Name).SingleAsync(cancellationToken);
        Money Commission(Guid? payment) => Money.Sum(
            commissions.Where(row => payment is null || row.Row.Payment.Id == payment).SelectMany(row => row.Earnings).Select(row => row.Earning.Amount), on.Currency);
        return new RestatementPreview(
            !plan.IsEmpty,
            plan.Fingerprint,
            Money.Sum(plan.Interest.Select(row => row.Amount), on.Currency),
            [.. plan.Payments.Select(row => new RestatedRow(
                row.Payment.Number, row.Payment.ReceivedOn, PartsOf(on, row.Allocation), row.Fee, row.Vat, Commission(row.Payment.Id)))],
            plan.Fee,
            plan.Vat,
            Commission(null),
            plan.LeftOver,
            [
                .. plan.Payments.SelectMany(row => PreviewLine.Of(row.Lines, client)),
                .. PreviewLine.Of(earned, await db.NamesOf(earned, cancellationToken)),
            ]);
    }

    private static IReadOnlyList<RestatedPart> PartsOf(Case on, Reallocated row)
    {
        var order = Allocation.Order(on.Terms.Allocation).ToList();
        Money Sum(IEnumerable<AllocatedPart> parts, Component component, Guid? claim) =>
            Money.Sum(parts.Where(part => part.Component == component && part.ClaimId == claim).Select(part => part.Amount), on.Currency);
        return
        [
            .. row.Before.Concat(row.After).Select(part => (part.Component, part.ClaimId)).Distinct().OrderBy(part => order.IndexOf(part.Component))
                .Select(part => new RestatedPart(
                    part.Component,
                    on.Claims.FirstOrDefault(claim => claim.Id == part.ClaimId)?.InvoiceNumber,
                    Sum(row.Before, part.Component, part.ClaimId),
                    Sum(row.After, part.Component, part.ClaimId))),
        ];
    }
}
