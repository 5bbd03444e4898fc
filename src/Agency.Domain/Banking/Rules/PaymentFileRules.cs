using Agency.Domain.Common;

namespace Agency.Domain.Banking.Rules;

/// <summary>A payment file pays somebody.</summary>
public sealed record PaymentBatchMustHavePayments(int Payments) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Payments == 0;

    /// <inheritdoc />
    public override string Message => "The batch has no payments.";
}

/// <summary>What is paid out is above zero: what is owed to us is not taken by a credit transfer.</summary>
public sealed record InstructedAmountMustBePositive(string EndToEndId, Money Amount) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !Amount.IsPositive;

    /// <inheritdoc />
    public override string Message => $"Payment {EndToEndId} is over {Amount}: an amount to be paid is above zero.";
}

/// <summary>Fields of amounts have a width: 9(8)V99 in an entry of NACHA, eleven digits in SEPA (Rulebook AT-T002: at most 999,999,999.99).</summary>
public sealed record InstructedAmountMustFitTheFormat(string What, Money Amount, decimal Most) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Amount.Amount > Most;

    /// <inheritdoc />
    public override string Message => FormattableString.Invariant($"{What} is over {Amount}: the format carries {Most} at most.");
}

/// <summary>A file is in one currency that its format pays: pain.001 in euros or in pounds, NACHA in dollars.</summary>
public sealed record PaymentMustBeInTheFormatsCurrency(string EndToEndId, Currency Currency, Currency Of) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Currency != Of;

    /// <inheritdoc />
    public override string Message => $"Payment {EndToEndId} is in {Currency}; this file format pays in {Of}.";
}

/// <summary>Outside SEPA an IBAN alone does not name the bank: a BIC does, and in Britain the sort code that the IBAN has.</summary>
public sealed record BankMustBeNamedOutsideSepa(string Whose, bool IsNamed) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !IsNamed;

    /// <inheritdoc />
    public override string Message => $"The account of {Whose} needs the BIC of its bank to be paid outside SEPA.";
}

/// <summary>pain.001 pays from and to IBANs, NACHA from and to accounts with a routing number.</summary>
public sealed record AccountMustSuitTheFormat(string Whose, string Needs, bool Suits) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !Suits;

    /// <inheritdoc />
    public override string Message => $"The account of {Whose} must be {Needs}.";
}

/// <summary>EPC217-08 for SEPA, ASCII for NACHA: what cannot be written in the letters of the format is refused, not left out.</summary>
public sealed record TextMustBeInTheFormatsLetters(string Field, string Text, string? Unwritable) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Unwritable is not null;

    /// <inheritdoc />
    public override string Message => $"{Field} '{Text}' has '{Unwritable}', which the format cannot carry.";
}

/// <summary>A field has a greatest length, and some must not be empty. References are never shortened: half a reference finds nothing, or somebody else.</summary>
public sealed record TextMustFitItsField(string Field, string Text, int Least, int Most) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Text.Length < Least || Text.Length > Most;

    /// <inheritdoc />
    public override string Message => $"{Field} '{Text}' must have {Least} to {Most} characters; it has {Text.Length}.";
}

/// <summary>A payment is found again by its number when it comes back: no two of a batch share one.</summary>
public sealed record EndToEndIdsMustBeUnique(string? Repeated) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Repeated is not null;

    /// <inheritdoc />
    public override string Message => $"Two payments of the batch have the number {Repeated}.";
}

/// <summary>NACHA: a batch names the company by the number that its bank gave it.</summary>
public sealed record CompanyIdMustBeGiven(string? CompanyId) : BusinessRule
{
    private const int Length = 10;

    /// <inheritdoc />
    public override bool IsBroken => CompanyId is null || CompanyId.Length != Length || !CompanyId.All(char.IsAsciiLetterOrDigit);

    /// <inheritdoc />
    public override string Message => $"The company's number with its bank, '{CompanyId}', must have {Length} letters and digits.";
}

/// <summary>NACHA: the files of one day are told apart by a letter or a digit.</summary>
public sealed record FilesOfTheDayMustBeCounted(int FileOfTheDay, int Most) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => FileOfTheDay < 0 || FileOfTheDay >= Most;

    /// <inheritdoc />
    public override string Message => $"A day has {Most} files at most for one bank; this would be number {FileOfTheDay + 1}.";
}
