using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Identity.Rules;
using FluentValidation;
using MediatR;

namespace Agency.Application.Identity;

/// <summary>Makes a login for somebody of the agency, of a partner or of a client. The administrator tells them the password; they change it themselves.</summary>
/// <param name="AffiliateNumber">The firm of an affiliate user, and of no other.</param>
/// <param name="ClientNumber">The firm of a client user, and of no other.</param>
/// <param name="Language">Of the portal at the first sign-in, and of mail: en or nl.</param>
[Requires(Permissions.UsersManage)]
public sealed record RegisterUser(
    string Email, string Name, Role Role, string Password, string? AffiliateNumber = null, string? ClientNumber = null, string Language = "en") : Command<Receipt>;

internal sealed class RegisterUserValidator : AbstractValidator<RegisterUser>
{
    public RegisterUserValidator()
    {
        RuleFor(request => request.Email).NotEmpty().WithMessage("Enter the e-mail address.")
            .EmailAddress().WithMessage("Enter an e-mail address, such as name@firm.example.").MaximumLength(200);
        RuleFor(request => request.Name).NotEmpty().WithMessage("Enter the name.").MaximumLength(200);
        RuleFor(request => request.Role).IsInEnum().WithMessage("Choose the role.");
        RuleFor(request => request.Password).NotEmpty().WithMessage("Enter a first password.").MaximumLength(200);
        RuleFor(request => request.Language).Must(language => language is "en" or "nl").WithMessage("Choose en or nl.");
    }
}

internal sealed class RegisterUserHandler(IAgencyDb db, IUserDirectory directory) : IRequestHandler<RegisterUser, Receipt>
{
    public async Task<Receipt> Handle(RegisterUser request, CancellationToken cancellationToken)
    {
        var (namesAffiliate, namesClient) = (!string.IsNullOrWhiteSpace(request.AffiliateNumber), !string.IsNullOrWhiteSpace(request.ClientNumber));
        BusinessRule.Check(
            new OutsideLoginMustNameItsFirm(request.Role, namesAffiliate, namesClient), new LoginMustNotNameAnotherFirm(request.Role, namesAffiliate, namesClient));
        var affiliate = namesAffiliate
            ? await db.Affiliates.Where(row => row.Number == request.AffiliateNumber).One("Partner", request.AffiliateNumber!, cancellationToken)
            : null;
        var client = namesClient
            ? await db.Clients.Where(row => row.Number == request.ClientNumber).One("Client", request.ClientNumber!, cancellationToken)
            : null;
        var login = new NewLogin(request.Email.Trim(), request.Name.Trim(), request.Role, affiliate?.Id, client?.Id, request.Language);
        await directory.Add(login, request.Password, cancellationToken);
        return new Receipt(login.Email);
    }
}
