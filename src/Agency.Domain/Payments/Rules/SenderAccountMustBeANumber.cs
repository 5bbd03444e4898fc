using Agency.Domain.Banking;
using Agency.Domain.Common;

namespace Agency.Domain.Payments.Rules;

/// <summary>An account that is no IBAN has a form of its country's own: at least four digits, letters and the signs that part them, at most as long as the longest IBAN.</summary>
public sealed record SenderAccountMustBeANumber(string Account) : BusinessRule
{
    private const int DigitsMin = 4;
    private const int LengthMax = 34;

    /// <inheritdoc />
    public override bool IsBroken =>
        Account.Count(char.IsAsciiDigit) < DigitsMin || AgencyAccount.Compact(Account).Length > LengthMax || !Account.All(sign => char.IsAsciiLetterOrDigit(sign) || " -/.".Contains(sign, StringComparison.Ordinal));

    /// <inheritdoc />
    public override string Message => $"'{Account}' is not an account: enter the IBAN, or the number of the account as the bank gives it.";
}
