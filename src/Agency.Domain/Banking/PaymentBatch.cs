using Agency.Domain.Common;

namespace Agency.Domain.Banking;

/// <summary>The formats of payment files that are written.</summary>
public enum PaymentFileFormat
{
    /// <summary>ISO 20022 pain.001.001.09: credit transfers in euros by SEPA, and in pounds.</summary>
    Pain001 = 0,

    /// <summary>NACHA, credits of kind PPD (to persons) and CCD (to businesses).</summary>
    Nacha = 1,
}

/// <summary>Payments from one account on one day.</summary>
/// <param name="Id">Our number of the batch; it comes back from the bank. At most 35 characters, for SEPA without a slash at an end or two together.</param>
/// <param name="ExecuteOn">The day on which the bank should pay.</param>
/// <param name="CreatedAt">When the file is made, UTC.</param>
/// <param name="Payer">Who pays, from which account.</param>
/// <param name="Payments">What is paid: at least one.</param>
/// <param name="FileOfTheDay">For NACHA: how many files went to this bank before on the day, from 0; its header tells 36 apart. Not used by SEPA.</param>
/// <param name="Purpose">For NACHA: what the payments are, in ten signs at most, as receivers read it on their statements. Not used by SEPA.</param>
public sealed record PaymentBatch(
    string Id, DateOnly ExecuteOn, DateTimeOffset CreatedAt, PaymentPayer Payer, IReadOnlyList<PaymentInstruction> Payments, int FileOfTheDay = 0, string Purpose = "PAYOUT");

/// <summary>Who pays.</summary>
/// <param name="Name">The account's holder.</param>
/// <param name="Account">The account.</param>
/// <param name="CompanyId">For NACHA: the ten characters that the bank knows the company by, as a rule 1 and the employer's tax number. Not used by SEPA.</param>
public sealed record PaymentPayer(string Name, BankAccount Account, string? CompanyId = null);

/// <summary>One payment.</summary>
/// <param name="EndToEndId">Our number of the payment; it comes back when the payment does. At most 35 characters, 15 for NACHA.</param>
/// <param name="CreditorName">Who gets it.</param>
/// <param name="CreditorAccount">Where it goes.</param>
/// <param name="Amount">Above zero, all of a batch in one currency: euros or pounds for pain.001, dollars for NACHA.</param>
/// <param name="RemittanceText">What the creditor reads; at most 140 characters, 80 for NACHA. May be empty.</param>
/// <param name="ToBusiness">For NACHA: to a business (CCD), not a person (PPD).</param>
public sealed record PaymentInstruction(
    string EndToEndId, string CreditorName, BankAccount CreditorAccount, Money Amount, string RemittanceText, bool ToBusiness = false);

/// <summary>Where money can be sent to.</summary>
public abstract record BankAccount;

/// <summary>An account with an IBAN. The BIC may be left out for SEPA, and for a British IBAN, which has the sort code.</summary>
public sealed record IbanAccount(string Iban, string? Bic = null) : BankAccount;

/// <summary>An account with an American bank.</summary>
public sealed record AbaAccount(string RoutingNumber, string AccountNumber, bool IsSavings = false) : BankAccount;
