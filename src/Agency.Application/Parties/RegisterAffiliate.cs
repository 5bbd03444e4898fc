using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Identity;
using Agency.Domain.Parties;
using FluentValidation;
using MediatR;

namespace Agency.Application.Parties;

/// <summary>Welcomes a referral partner under a commission plan.</summary>
[Requires(Permissions.PartiesManage)]
public sealed record RegisterAffiliate(string Name, AffiliateKind Kind, string Country, string PlanNumber) : Command<Receipt>;

internal sealed class RegisterAffiliateValidator : AbstractValidator<RegisterAffiliate>
{
    public RegisterAffiliateValidator()
    {
        RuleFor(request => request.Name).NotEmpty().WithMessage("Enter the firm's name.").MaximumLength(200);
        RuleFor(request => request.Kind).IsInEnum().WithMessage("Choose what kind of firm it is.");
        RuleFor(request => request.Country).Matches("^[A-Z]{2}$").WithMessage("Choose the country: two letters, such as NL.");
        RuleFor(request => request.PlanNumber).NotEmpty().WithMessage("Choose the commission plan.");
    }
}

internal sealed class RegisterAffiliateHandler(IAgencyDb db, INumberSource numbers, BusinessClock clock) : IRequestHandler<RegisterAffiliate, Receipt>
{
    public async Task<Receipt> Handle(RegisterAffiliate request, CancellationToken cancellationToken)
    {
        var plan = await db.CommissionPlans.Where(plan => plan.Number == request.PlanNumber).One("Commission plan", request.PlanNumber, cancellationToken);
        var number = await numbers.Next(NumberSeries.Affiliate, clock.Today.Year, cancellationToken);
        db.Affiliates.Add(Affiliate.Register(number, request.Name, request.Kind, request.Country, plan.Id));
        return new Receipt(number);
    }
}
