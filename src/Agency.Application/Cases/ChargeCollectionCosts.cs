using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Compliance;
using Agency.Domain.Cases;
using Agency.Domain.Identity;
using MediatR;

namespace Agency.Application.Cases;

/// <summary>Charges a Dutch consumer the costs of the scale, once the fourteen days of the letter have passed; before, it is refused with the first day on which it may be done.</summary>
[Requires(Permissions.CasesEscalate)]
public sealed record ChargeCollectionCosts(string Number) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;
}

internal sealed class ChargeCollectionCostsHandler(IAgencyDb db, RequestContext context, BusinessClock clock) : IRequestHandler<ChargeCollectionCosts, Receipt>
{
    public async Task<Receipt> Handle(ChargeCollectionCosts request, CancellationToken cancellationToken)
    {
        var on = await db.Case(request.Number, cancellationToken);
        var costs = on.ChargeCosts(await db.CostNumbers(on.Terms.Regime, cancellationToken), clock.Today, clock.Now);
        db.Activities.Add(Activity.On(on, ActivityKind.Terms, clock.Now, context.Caller.Name, $"Collection costs charged: {costs}"));
        on.Desk.Renew(context.Caller.UserId, clock.Now);
        return new Receipt(on.Number);
    }
}
