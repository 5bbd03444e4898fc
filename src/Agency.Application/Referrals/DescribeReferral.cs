using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Identity;
using Agency.Domain.Parties;
using FluentValidation;
using MediatR;

namespace Agency.Application.Referrals;

/// <summary>Enters who owes, whether another agency has worked it before, and a word to the agency. The caller says which version they have seen.</summary>
[Requires(Permissions.ReferralsCreate)]
public sealed record DescribeReferral(string Number, DebtorDetails? Debtor, string? Note, bool IsSecondPlacement = false) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;
}

internal sealed class DescribeReferralValidator : AbstractValidator<DescribeReferral>
{
    public DescribeReferralValidator()
    {
        RuleFor(request => request.Note).MaximumLength(2000);
        When(request => request.Debtor is not null, () =>
        {
            RuleFor(request => request.Debtor!.Name).NotEmpty().WithMessage("Enter who owes.").MaximumLength(200);
            RuleFor(request => request.Debtor!.Country).Matches("^[A-Z]{2}$").WithMessage("Choose the country: two letters, such as NL.");
            RuleFor(request => request.Debtor!.Language).Matches("^[a-z]{2}$").WithMessage("Choose the language: two letters, such as nl.");
            RuleFor(request => request.Debtor!.LegalForm).IsInEnum().WithMessage("Choose person or business.");
            RuleFor(request => request.Debtor!.Email).EmailAddress().When(request => !string.IsNullOrEmpty(request.Debtor!.Email))
                .WithMessage("Enter an e-mail address such as name@firm.nl.");
        });
    }
}

internal sealed class DescribeReferralHandler(IAgencyDb db, RequestContext context) : IRequestHandler<DescribeReferral, Receipt>
{
    public async Task<Receipt> Handle(DescribeReferral request, CancellationToken cancellationToken)
    {
        var referral = await db.Referral(request.Number, cancellationToken);
        StaleVersionException.Check(context.ExpectedVersion, referral);
        referral.Describe(request.Debtor, request.Note, request.IsSecondPlacement);
        return new Receipt(referral.Number);
    }
}
