using Agency.Application.Banking;
using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Identity;
using Agency.Domain.Payouts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Payouts;

/// <summary>Enters who a partner is to the tax office: needed before the first payout.</summary>
[Requires(Permissions.PayeesEdit)]
public sealed record DeclareTaxDetails(string AffiliateNumber, string LegalName, string Country, TaxForm Form, TinKind? TinKind, string TaxNumber) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => AffiliateNumber;
}

/// <summary>Enters a bank account. Once the partner was paid, it needs a second person before anything is paid to it.</summary>
[Requires(Permissions.PayeesEdit)]
public sealed record EnterBankAccount(
    string AffiliateNumber, AccountKind Kind, string? Iban, string? Bic, string? RoutingNumber, string? AccountNumber, AchAccountType? AchType) : Command<Receipt>, IAccountEntry
{
    /// <inheritdoc />
    public override string? Subject => AffiliateNumber;
}

/// <summary>A second person lets a changed bank account in, or refuses it.</summary>
[Requires(Permissions.PayoutsApprove)]
public sealed record DecideBankAccount(string AffiliateNumber, Guid AccountId, bool IsApproved) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => AffiliateNumber;

    /// <inheritdoc />
    public override string? Why => IsApproved ? "Approved" : "Refused";
}

internal sealed class DeclareTaxDetailsValidator : AbstractValidator<DeclareTaxDetails>
{
    public DeclareTaxDetailsValidator()
    {
        RuleFor(request => request.LegalName).NotEmpty().WithMessage("Enter the name as it stands on the form.").MaximumLength(140);
        RuleFor(request => request.Country).Matches("^[A-Z]{2}$").WithMessage("Choose the country: two letters, such as NL.");
        RuleFor(request => request.Form).IsInEnum().WithMessage("Choose W-9, W-8 or a VAT number.");
        RuleFor(request => request.TinKind).NotNull().When(request => request.Form == TaxForm.W9).WithMessage("Say whether it is an EIN or an SSN.");
        RuleFor(request => request.TaxNumber).NotEmpty().WithMessage("Enter the tax number.").MaximumLength(40);
    }
}

internal sealed class EnterBankAccountValidator : AccountEntryValidator<EnterBankAccount>;

internal sealed class EditPayeeHandler(IAgencyDb db, RequestContext context, BusinessClock clock) :
    IRequestHandler<DeclareTaxDetails, Receipt>, IRequestHandler<EnterBankAccount, Receipt>, IRequestHandler<DecideBankAccount, Receipt>
{
    public async Task<Receipt> Handle(DeclareTaxDetails request, CancellationToken cancellationToken)
    {
        var payee = await Payee(request.AffiliateNumber, cancellationToken);
        payee.Declare(new TaxDetails(request.LegalName, request.Country, request.Form, request.TinKind, request.TaxNumber), clock.Today, context.Caller.Name);
        return new Receipt(request.AffiliateNumber);
    }

    public async Task<Receipt> Handle(EnterBankAccount request, CancellationToken cancellationToken)
    {
        var payee = await Payee(request.AffiliateNumber, cancellationToken);
        var wasPaid = await db.Payouts.AnyAsync(row => row.AffiliateId == payee.AffiliateId, cancellationToken);
        await db.CheckNotOurs(request.Account(), cancellationToken);
        payee.Enter(request.Account(), wasPaid, context.Caller.UserId, context.Caller.Name, clock.Now);
        return new Receipt(request.AffiliateNumber);
    }

    public async Task<Receipt> Handle(DecideBankAccount request, CancellationToken cancellationToken)
    {
        var payee = await Payee(request.AffiliateNumber, cancellationToken);
        payee.Decide(request.AccountId, request.IsApproved, context.Caller.UserId, context.Caller.Name, clock.Now);
        return new Receipt(request.AffiliateNumber);
    }

    private async Task<Payee> Payee(string affiliateNumber, CancellationToken cancellationToken)
    {
        var affiliate = await db.Affiliates.AsNoTracking().Where(row => row.Number == affiliateNumber).One("Affiliate", affiliateNumber, cancellationToken);
        var payee = await db.Payees.Include(row => row.Accounts).FirstOrDefaultAsync(row => row.AffiliateId == affiliate.Id, cancellationToken);
        if (payee is null)
        {
            payee = Domain.Payouts.Payee.Of(affiliate.Id);
            db.Payees.Add(payee);
        }

        return payee;
    }
}
