using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Banking;
using Agency.Domain.Banking.Rules;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Banking;

/// <summary>Takes an account that the agency has at a bank into the books, so that its statements can be read.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Fund">Trust for other people's money, operating for the agency's own.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Identifier">IBAN, or the account number at the bank.</param>
/// <param name="BankIdentifier">BIC, or ABA routing number.</param>
/// <param name="AgreedThrough">What was booked until this day is taken as agreed with the bank; what comes after is held against its lines.</param>
[Requires(Permissions.BankManage)]
public sealed record OpenBankAccount(string Name, Fund Fund, string Currency, string Identifier, string? BankIdentifier, DateOnly AgreedThrough) : Command<Receipt>;

internal sealed class OpenBankAccountValidator : AbstractValidator<OpenBankAccount>
{
    public OpenBankAccountValidator(BusinessClock clock)
    {
        RuleFor(request => request.Name).NotEmpty().MaximumLength(100).WithMessage("Enter a name.");
        RuleFor(request => request.Fund).IsInEnum().WithMessage("Choose whose money lies on it.");
        RuleFor(request => request.Currency).Must(code => Currency.TryOf(code) is not null).WithMessage("Choose a currency.");
        RuleFor(request => request.Identifier).NotEmpty().MaximumLength(34).WithMessage("Enter the IBAN or account number.");
        RuleFor(request => request.BankIdentifier).MaximumLength(11);
        RuleFor(request => request.AgreedThrough).NotEmpty().Must(on => on <= clock.Today).WithMessage("The day is not in the future.");
    }
}

internal sealed class OpenBankAccountHandler(IAgencyDb db, INumberSource numbers, BusinessClock clock) : IRequestHandler<OpenBankAccount, Receipt>
{
    public async Task<Receipt> Handle(OpenBankAccount request, CancellationToken cancellationToken)
    {
        var currency = Currency.Of(request.Currency);
        var identifier = AgencyAccount.Compact(request.Identifier);
        CheckDigitsOf(identifier, request.BankIdentifier);
        var known = await db.AgencyAccounts.Where(row => row.Currency == currency && (row.Identifier == identifier || row.Fund == request.Fund)).Select(row => row.Number).FirstOrDefaultAsync(cancellationToken);
        BusinessRule.Check(new BankAccountMustStandOnce(identifier, known));
        var account = AgencyAccount.Open(
            await numbers.Next(NumberSeries.BankAccount, clock.Today.Year, cancellationToken), request.Name.Trim(), request.Fund, currency, identifier, request.BankIdentifier, request.AgreedThrough);
        db.AgencyAccounts.Add(account);
        return new Receipt(account.Number);
    }

    /// <summary>What looks like an IBAN, a BIC or a routing number has to be one: another bank's number has digits alone.</summary>
    private static void CheckDigitsOf(string identifier, string? bank)
    {
        if (identifier.Length > 4 && char.IsAsciiLetter(identifier[0]) && char.IsAsciiLetter(identifier[1]))
        {
            Iban.Of(identifier);
        }

        if (!string.IsNullOrWhiteSpace(bank))
        {
            _ = bank.All(char.IsAsciiDigit) ? RoutingNumber.Of(bank) : Bic.Of(bank);
        }
    }
}
