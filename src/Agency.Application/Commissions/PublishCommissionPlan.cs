using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Commissions;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Commissions;

/// <summary>Publishes a version of a commission plan; the first one makes the plan. Cases that are open keep the version they have.</summary>
/// <param name="Number">For example <c>PL-3</c>.</param>
/// <param name="Name">For people.</param>
/// <param name="EffectiveFrom">First day in force.</param>
/// <param name="Base">What the commission is taken on.</param>
/// <param name="Rates">Over the cumulative base of the plan year; at most 7.5 % of what was collected.</param>
/// <param name="HoldingDays">How long a line is held after receipt at least.</param>
/// <param name="MinimumPayout">A statement below this is carried to the next one.</param>
[Requires(Permissions.PlansManage)]
public sealed record PublishCommissionPlan(
    string Number, string Name, DateOnly EffectiveFrom, CommissionBase Base, Bands Rates, int HoldingDays, decimal MinimumPayout) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;
}

internal sealed class PublishCommissionPlanValidator : AbstractValidator<PublishCommissionPlan>
{
    public PublishCommissionPlanValidator()
    {
        RuleFor(request => request.Number).Matches("^PL-[0-9]+$").WithMessage("A plan's number is PL- and digits.");
        RuleFor(request => request.Name).NotEmpty().WithMessage("Enter a name.").MaximumLength(200);
        RuleFor(request => request.Base).IsInEnum().WithMessage("Choose what the commission is taken on.");
        RuleFor(request => request.Rates).NotNull().WithMessage("Enter the bands.");
    }
}

internal sealed class PublishCommissionPlanHandler(IAgencyDb db) : IRequestHandler<PublishCommissionPlan, Receipt>
{
    public async Task<Receipt> Handle(PublishCommissionPlan request, CancellationToken cancellationToken)
    {
        var plan = await db.CommissionPlans.Include(plan => plan.Versions).FirstOrDefaultAsync(plan => plan.Number == request.Number, cancellationToken);
        if (plan is null)
        {
            plan = CommissionPlan.Create(request.Number, request.Name);
            db.CommissionPlans.Add(plan);
        }

        db.CommissionPlanVersions.Add(plan.Publish(request.EffectiveFrom, request.Base, request.Rates, request.HoldingDays, request.MinimumPayout));
        return new Receipt(plan.Number);
    }
}
