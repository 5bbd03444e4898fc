using Agency.Application.Cases;
using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Payments;
using Agency.Domain.Common;
using Agency.Domain.Fees;
using Agency.Domain.Identity;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Fees;

/// <summary>Shows what the client would be charged today if it took the case back, and why.</summary>
[Requires(Permissions.CasesEscalate)]
public sealed record PreviewRecall(string Number) : Query<RecallPreview>;

/// <summary>What closing the case as recalled by the client would post.</summary>
/// <param name="Schedule">The version that is frozen on the case.</param>
/// <param name="Basis">Which of its terms holds.</param>
/// <param name="Terms">What it says; null when it says nothing.</param>
/// <param name="DaysQuiet">Days since somebody worked the case or money came in.</param>
/// <param name="IsWithAttorney">An attorney has it.</param>
/// <param name="Base">What the charge is taken on.</param>
/// <param name="Calculation">The sum in words, before it is rounded; null when nothing is charged.</param>
/// <param name="Deducted">Charged on payments before.</param>
/// <param name="Amount">The charge.</param>
/// <param name="Vat">VAT on it.</param>
/// <param name="Lines">The journal.</param>
public sealed record RecallPreview(
    string Schedule, RecallBasis Basis, RecallTerms? Terms, int DaysQuiet, bool IsWithAttorney, Money Base, string? Calculation, Money Deducted, Money Amount, Money Vat, IReadOnlyList<PreviewLine> Lines);

internal sealed class PreviewRecallHandler(IAgencyDb db, BusinessClock clock) : IRequestHandler<PreviewRecall, RecallPreview>
{
    public async Task<RecallPreview> Handle(PreviewRecall request, CancellationToken cancellationToken)
    {
        var on = await db.Case(request.Number, cancellationToken);
        var plan = await db.Recall(on, clock, cancellationToken);
        var client = await db.Clients.Where(row => row.Id == on.ClientId).Select(row => row.Name).SingleAsync(cancellationToken);
        return new RecallPreview(
            plan.Facts.Schedule.Name, plan.Basis, plan.Facts.Schedule.Recall, plan.DaysQuiet, plan.IsWithAttorney, plan.Base, plan.Describe(), plan.Deducted, plan.Amount, plan.Vat,
            plan.Amount.IsZero ? [] : [.. PreviewLine.Of(plan.Lines, client)]);
    }
}
