using Agency.Domain.Payouts;
using FluentValidation;

namespace Agency.Application.Payouts;

/// <summary>The numbers of a bank account as somebody typed them, for a partner or a client.</summary>
public interface IAccountEntry
{
    /// <summary>IBAN or American.</summary>
    AccountKind Kind { get; }

    /// <summary>The IBAN.</summary>
    string? Iban { get; }

    /// <summary>Its bank; may be left out within SEPA.</summary>
    string? Bic { get; }

    /// <summary>ABA routing number.</summary>
    string? RoutingNumber { get; }

    /// <summary>Number at that bank.</summary>
    string? AccountNumber { get; }

    /// <summary>Checking or savings.</summary>
    AchAccountType? AchType { get; }
}

internal static class AccountEntry
{
    /// <summary>The account that was typed, once its fields were found right.</summary>
    public static BankAccount Account(this IAccountEntry entry) => entry.Kind == AccountKind.Iban
        ? BankAccount.ByIban(entry.Iban!, entry.Bic)
        : BankAccount.ByRouting(entry.RoutingNumber!, entry.AccountNumber!, entry.AchType!.Value);
}

/// <summary>Names the field that is mistyped.</summary>
internal abstract class AccountEntryValidator<T> : AbstractValidator<T>
    where T : IAccountEntry
{
    protected AccountEntryValidator()
    {
        RuleFor(request => request.Kind).IsInEnum().WithMessage("Choose IBAN or an account in the United States.");
        When(request => request.Kind == AccountKind.Iban, () =>
        {
            RuleFor(request => request.Iban).Must(iban => AccountNumbers.IsIban(BankAccount.Plain(iban ?? ""))).WithMessage("The check digits of this IBAN do not fit. Copy it once more.");
            RuleFor(request => request.Bic).Must(bic => AccountNumbers.IsBic(BankAccount.Plain(bic!))).When(request => !string.IsNullOrWhiteSpace(request.Bic))
                .WithMessage("A BIC has eight or eleven signs, such as ABNANL2A.");
        });
        When(request => request.Kind == AccountKind.Ach, () =>
        {
            RuleFor(request => request.RoutingNumber).Must(number => AccountNumbers.IsRoutingNumber(BankAccount.Plain(number ?? ""))).WithMessage("The check digit of this routing number does not fit.");
            RuleFor(request => request.AccountNumber).Must(number => AccountNumbers.IsAccountNumber(BankAccount.Plain(number ?? ""))).WithMessage("An account number has 4 to 17 signs.");
            RuleFor(request => request.AchType).NotNull().IsInEnum().WithMessage("Say whether it is a checking or a savings account.");
        });
    }
}
