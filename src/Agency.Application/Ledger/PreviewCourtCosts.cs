using Agency.Application.Cases;
using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Payments;
using Agency.Domain.Cases.Rules;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Ledger;

/// <summary>Shows what court costs would post, by the same checks.</summary>
[Requires(Permissions.PaymentsRecord)]
public sealed record PreviewCourtCosts(string Number, CourtCostsKind Kind, Money Amount, DateOnly On) : Query<CourtCostsPreview>;

/// <summary>What would be posted.</summary>
/// <param name="DepositBefore">The client's deposit now.</param>
/// <param name="DepositAfter">And afterwards.</param>
/// <param name="AdvancedBefore">What the agency has advanced and not got back.</param>
/// <param name="AdvancedAfter">And afterwards.</param>
/// <param name="OwedBefore">Court costs that the debtor owes.</param>
/// <param name="OwedAfter">And afterwards.</param>
/// <param name="Lines">The journal.</param>
public sealed record CourtCostsPreview(
    Money DepositBefore, Money DepositAfter, Money AdvancedBefore, Money AdvancedAfter, Money OwedBefore, Money OwedAfter, IReadOnlyList<PreviewLine> Lines);

internal sealed class PreviewCourtCostsHandler(IAgencyDb db, BusinessClock clock) : IRequestHandler<PreviewCourtCosts, CourtCostsPreview>
{
    public async Task<CourtCostsPreview> Handle(PreviewCourtCosts request, CancellationToken cancellationToken)
    {
        var on = await db.Case(request.Number, cancellationToken);
        var what = CashEvents.Of(request.Kind);
        var (before, after) = await db.CourtCostsAfter(on, what, request.Amount, request.On, clock.Today, cancellationToken);
        var isOwed = CashEvents.IsOwedByDebtor(what);
        if (isOwed)
        {
            BusinessRule.Check(new CaseMustBeOpen(on));
        }

        var client = await db.Clients.Where(row => row.Id == on.ClientId).Select(row => row.Name).SingleAsync(cancellationToken);
        return new CourtCostsPreview(
            before.Deposit, after.Deposit, before.Advanced, after.Advanced, on.CourtCostsOpen, on.CourtCostsOpen + (isOwed ? request.Amount : Money.Zero(on.Currency)),
            [.. PreviewLine.Of([new LedgerLine(what, request.Amount)], client)]);
    }
}
