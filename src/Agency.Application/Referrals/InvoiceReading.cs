using Agency.Domain.Referrals;

namespace Agency.Application.Referrals;

/// <summary>Reads one electronic invoice or credit note: the evidence that a claim is made of.</summary>
public interface IInvoiceReader
{
    /// <summary>
    /// Reads a file from where its stream stands. What is wrong with the file is data (<see cref="InvoiceReading.Problems"/>), never an exception, so that a batch
    /// has a verdict for each of its files. Only a failure of the stream itself throws.
    /// </summary>
    /// <param name="fileName">The name to show beside the verdict; nothing is opened by it.</param>
    /// <param name="content">The bytes of the file. Not closed.</param>
    InvoiceReading Read(string fileName, Stream content);
}

/// <summary>What may be done with a file that was read.</summary>
public enum ReadingVerdict
{
    /// <summary>Complete: a claim can be made of it as it is.</summary>
    Read = 0,

    /// <summary>Sound, but something has to be entered by hand, e.g. the due date.</summary>
    NeedsDetails = 1,

    /// <summary>Not to be used: at least one problem blocks.</summary>
    Refused = 2,
}

/// <summary>What a file says. Fields that it does not hold, or that could not be read, are null and named in <see cref="Problems"/>.</summary>
public sealed record InvoiceReading
{
    /// <summary>The file that was read.</summary>
    public required string FileName { get; init; }

    /// <summary>Adds to the debt or lowers it.</summary>
    public InvoiceKind Kind { get; init; } = InvoiceKind.Invoice;

    /// <summary>The seller's number of the document (EN 16931 BT-1).</summary>
    public string? Number { get; init; }

    /// <summary>The date of issue (BT-2).</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>The due date (BT-9). Never worked out of payment terms, which are free text: a person enters it. Credit notes need none.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The ISO 4217 code of all amounts (BT-5), as the file has it, also when it is unknown.</summary>
    public string? Currency { get; init; }

    /// <summary>The total with tax (BT-112), in <see cref="Currency"/>; not negative for a document that was read without a blocking problem.</summary>
    public decimal? Total { get; init; }

    /// <summary>
    /// The amount due for payment (BT-115): total less prepaid plus rounding. It is what is claimed, or what a credit note takes off; zero or more for a
    /// document that was read without a blocking problem.
    /// </summary>
    public decimal? Open { get; init; }

    /// <summary>The seller: the creditor.</summary>
    public InvoiceParty? Seller { get; init; }

    /// <summary>The buyer: the debtor.</summary>
    public InvoiceParty? Buyer { get; init; }

    /// <summary>The number of the one invoice that the document refers to (BT-25): what a credit note lowers. Null when there is none or more than one.</summary>
    public string? RefersTo { get; init; }

    /// <summary>What the payer was asked to state (BT-83).</summary>
    public string? PaymentReference { get; init; }

    /// <summary>The account to pay to (BT-84) as written, without blanks. Not checked: domestic account numbers are found here, too.</summary>
    public string? Iban { get; init; }

    /// <summary>How many lines the document has.</summary>
    public int Lines { get; init; }

    /// <summary>What is wrong or missing, the blocking ones included.</summary>
    public IReadOnlyList<ReadingProblem> Problems { get; init; } = [];

    /// <summary>Follows from <see cref="Problems"/>.</summary>
    public ReadingVerdict Verdict =>
        Problems.Any(problem => problem.Blocking) ? ReadingVerdict.Refused
        : Problems.Count > 0 ? ReadingVerdict.NeedsDetails
        : ReadingVerdict.Read;
}

/// <summary>A party of an invoice as the invoice names it; unverified.</summary>
/// <param name="Name">The registered name (BT-27, BT-44), or the trading name when there is none.</param>
/// <param name="RegistrationNumber">The number in the trade register (BT-30, BT-47): KvK, Companies House.</param>
/// <param name="VatNumber">The VAT number (BT-31, BT-48).</param>
/// <param name="Street">Street and house number; further address lines follow after a comma.</param>
/// <param name="PostalCode">The postal code.</param>
/// <param name="City">The town.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Email">The contact's address.</param>
/// <param name="Phone">The contact's number as written.</param>
public sealed record InvoiceParty(
    string? Name,
    string? RegistrationNumber,
    string? VatNumber,
    string? Street,
    string? PostalCode,
    string? City,
    string? Country,
    string? Email,
    string? Phone);

/// <summary>One thing that is wrong with a file.</summary>
/// <param name="Field">The property of <see cref="InvoiceReading"/> that it is about, e.g. <c>DueOn</c> or <c>Lines[3]</c>; <c>File</c> for the whole.</param>
/// <param name="Code">One of <see cref="ReadingCodes"/>, or the rule of EN 16931 or Peppol BIS 3 that is broken, e.g. <c>BR-CO-15</c>.</param>
/// <param name="Message">What is wrong, with the figures, for a person.</param>
/// <param name="Blocking">The file is refused. Otherwise the field can be entered by hand.</param>
public sealed record ReadingProblem(string Field, string Code, string Message, bool Blocking);
