using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Identity;
using Agency.Domain.Parties;
using FluentValidation;
using MediatR;

namespace Agency.Application.Parties;

/// <summary>Enters a creditor whom a partner brings, with the fee schedule that is offered. Work starts when the agreement is signed.</summary>
[Requires(Permissions.PartiesManage)]
public sealed record RegisterClient(string Name, string AffiliateNumber, string Country, string? VatNumber, string? Email, string FeeScheduleNumber) : Command<Receipt>;

/// <summary>Records that the client has signed its agreement.</summary>
[Requires(Permissions.PartiesManage)]
public sealed record SignAgreement(string Number, string SignedBy, DateOnly SignedOn) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;
}

internal sealed class RegisterClientValidator : AbstractValidator<RegisterClient>
{
    public RegisterClientValidator()
    {
        RuleFor(request => request.Name).NotEmpty().WithMessage("Enter the client's name.").MaximumLength(200);
        RuleFor(request => request.Country).Matches("^[A-Z]{2}$").WithMessage("Choose the country: two letters, such as NL.");
        RuleFor(request => request.AffiliateNumber).NotEmpty().WithMessage("Choose the partner who brings this client.");
        RuleFor(request => request.FeeScheduleNumber).NotEmpty().WithMessage("Choose the fee schedule.");
    }
}

internal sealed class SignAgreementValidator : AbstractValidator<SignAgreement>
{
    public SignAgreementValidator(BusinessClock clock)
    {
        RuleFor(request => request.SignedBy).NotEmpty().WithMessage("Enter who signed.").MaximumLength(200);
        RuleFor(request => request.SignedOn).Must(on => on <= clock.Today).WithMessage("The date of signing is not in the future.");
    }
}

internal sealed class RegisterClientHandler(IAgencyDb db, INumberSource numbers, BusinessClock clock) :
    IRequestHandler<RegisterClient, Receipt>, IRequestHandler<SignAgreement, Receipt>
{
    public async Task<Receipt> Handle(RegisterClient request, CancellationToken cancellationToken)
    {
        var affiliate = await db.Affiliates.Where(affiliate => affiliate.Number == request.AffiliateNumber).One("Affiliate", request.AffiliateNumber, cancellationToken);
        var schedule = await db.FeeSchedules.Where(schedule => schedule.Number == request.FeeScheduleNumber).One("Fee schedule", request.FeeScheduleNumber, cancellationToken);
        var number = await numbers.Next(NumberSeries.Client, clock.Today.Year, cancellationToken);
        db.Clients.Add(Client.Register(number, request.Name, affiliate.Id, request.Country, request.VatNumber, request.Email, schedule.Id));
        return new Receipt(number);
    }

    public async Task<Receipt> Handle(SignAgreement request, CancellationToken cancellationToken)
    {
        var client = await db.Clients.Where(client => client.Number == request.Number).One("Client", request.Number, cancellationToken);
        client.Sign(request.SignedBy, request.SignedOn);
        return new Receipt(client.Number);
    }
}
