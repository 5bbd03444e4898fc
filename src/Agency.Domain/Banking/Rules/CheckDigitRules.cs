using Agency.Domain.Common;

namespace Agency.Domain.Banking.Rules;

/// <summary>ISO 13616: an IBAN has its country's length, and its check digits are right.</summary>
public sealed record IbanMustBeValid(string? Text) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !Iban.IsValid(Text);

    /// <inheritdoc />
    public override string Message
    {
        get
        {
            var iban = Iban.Compact(Text);
            var length = iban.Length >= 2 ? IbanCountries.LengthOf(iban[..2]) : null;
            return length is null ? $"'{Text}' is not an IBAN: it does not begin with a country that has them."
                : length != iban.Length ? $"'{Text}' is not an IBAN: one of {iban[..2]} has {length} characters, this has {iban.Length}."
                : $"'{Text}' is not an IBAN: its check digits do not match.";
        }
    }
}

/// <summary>ISO 9362: a BIC has eight or eleven characters, the fifth and sixth of them the letters of a country.</summary>
public sealed record BicMustHaveItsForm(string? Text) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !Bic.IsValid(Text);

    /// <inheritdoc />
    public override string Message => $"'{Text}' is not a BIC: eight or eleven letters and digits, the fifth and sixth a country.";
}

/// <summary>An ABA routing number has nine digits, and the 3-7-1 sum of them is a multiple of ten.</summary>
public sealed record RoutingNumberMustHaveItsCheckDigit(string? Text) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !RoutingNumber.IsValid(Text);

    /// <inheritdoc />
    public override string Message => $"'{Text}' is not a routing number: nine digits of which the last proves the others.";
}

/// <summary>ISO 11649: a creditor reference begins with RF and check digits, and has at most 21 characters more.</summary>
public sealed record CreditorReferenceMustHaveItsCheckDigits(string? Text) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !CreditorReference.IsValid(Text);

    /// <inheritdoc />
    public override string Message => $"'{Text}' is not a creditor reference: RF, two check digits that match, and 1 to 21 letters and digits.";
}
