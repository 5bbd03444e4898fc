using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Documents;
using Agency.Domain.Identity;
using Agency.Domain.Parties;
using Agency.Domain.Referrals;
using Agency.Domain.Referrals.Rules;
using MediatR;

namespace Agency.Application.Referrals;

/// <summary>
/// Takes a drop of files, or an archive of them: electronic invoices are read, other documents are kept as evidence. Each file is judged by itself, and a bad one keeps nothing back:
/// the answer has a verdict per file, in order.
/// </summary>
[Requires(Permissions.ReferralsCreate)]
public sealed record AddFiles(string Number, DocumentKind EvidenceKind, IReadOnlyList<UploadedFile> Files) : Command<IReadOnlyList<FileVerdict>>
{
    /// <inheritdoc />
    public override string? Subject => Number;
}

/// <summary>A file as it came.</summary>
public sealed record UploadedFile(string FileName, byte[] Content)
{
    /// <summary>The most that one file may have, in bytes; an archive may hold many.</summary>
    public const int BytesMax = 20 * 1024 * 1024;
}

/// <summary>What became of a file.</summary>
public enum FileOutcome
{
    /// <summary>An invoice, complete.</summary>
    Read = 1,

    /// <summary>An invoice, kept, in which somebody must enter what is missing.</summary>
    NeedsDetails,

    /// <summary>Kept as evidence.</summary>
    Evidence,

    /// <summary>Not kept.</summary>
    Refused,
}

/// <summary>The verdict on one file.</summary>
/// <param name="FileName">Which file.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Problems">Field, code and reason of everything that is wrong with it.</param>
public sealed record FileVerdict(string FileName, FileOutcome Outcome, IReadOnlyList<ReadingProblem> Problems);

internal sealed class AddFilesHandler(IAgencyDb db, IInvoiceReader reader, IArchiveReader archives, RequestContext context, BusinessClock clock)
    : IRequestHandler<AddFiles, IReadOnlyList<FileVerdict>>
{
    public async Task<IReadOnlyList<FileVerdict>> Handle(AddFiles request, CancellationToken cancellationToken)
    {
        var referral = await db.Referral(request.Number, cancellationToken);
        BusinessRule.Check(new ReferralMustBeOpenForChange(referral));
        return [.. request.Files.SelectMany(file => Take(referral, file, request.EvidenceKind))];
    }

    private IEnumerable<FileVerdict> Take(Referral referral, UploadedFile file, DocumentKind evidenceKind) =>
        FileKinds.KindOf(file.Content) == FileKind.Zip ? TakeArchive(referral, file, evidenceKind) : [TakeFile(referral, file, evidenceKind)];

    private IEnumerable<FileVerdict> TakeArchive(Referral referral, UploadedFile archive, DocumentKind evidenceKind)
    {
        using var content = new MemoryStream(archive.Content, writable: false);
        foreach (var entry in archives.Entries(content))
        {
            var file = new UploadedFile(entry.FileName.Length == 0 ? archive.FileName : entry.FileName, entry.Content ?? []);
            yield return entry.Problem is null ? TakeFile(referral, file, evidenceKind) : Refused(file, "File", "FileMustBeReadable", entry.Problem);
        }
    }

    private FileVerdict TakeFile(Referral referral, UploadedFile file, DocumentKind evidenceKind)
    {
        if (file.Content.Length > UploadedFile.BytesMax)
        {
            return Refused(file, "File", ReadingCodes.TooLarge, $"The file is larger than {UploadedFile.BytesMax / 1024 / 1024} MB.");
        }

        if (FileKinds.KindOf(file.Content).EvidenceType() is not { } contentType)
        {
            return TakeInvoice(referral, file);
        }

        Store(referral, evidenceKind, file, contentType);
        return new FileVerdict(file.FileName, FileOutcome.Evidence, []);
    }

    private FileVerdict TakeInvoice(Referral referral, UploadedFile file)
    {
        using var content = new MemoryStream(file.Content, writable: false);
        var reading = reader.Read(file.FileName, content);
        if (reading.Verdict == ReadingVerdict.Refused)
        {
            return new FileVerdict(file.FileName, FileOutcome.Refused, reading.Problems);
        }

        var twice = new InvoiceMustStandOnce(referral, reading.Number, Except: null);
        if (twice.IsBroken)
        {
            return Refused(file, "Number", twice.Name, twice.Message);
        }

        var document = Store(referral, DocumentKind.Invoice, file, "application/xml");
        var invoice = referral.AddInvoice(FactsOf(reading), document.Id, file.FileName);
        if (referral.Debtor is null && reading.Buyer is { Name: not null } buyer)
        {
            referral.Describe(DebtorOf(buyer), referral.Note, referral.IsSecondPlacement);
        }

        return new FileVerdict(file.FileName, invoice.Missing.Any() ? FileOutcome.NeedsDetails : FileOutcome.Read, reading.Problems);
    }

    private StoredDocument Store(Referral referral, DocumentKind kind, UploadedFile file, string contentType)
    {
        var (document, bytes) = StoredDocument.Store(referral, kind, file.FileName, contentType, file.Content, context.Caller.Name, clock.Now);
        db.StoredDocuments.Add(document);
        db.DocumentContents.Add(bytes);
        return document;
    }

    private static FileVerdict Refused(UploadedFile file, string field, string code, string message) =>
        new(file.FileName, FileOutcome.Refused, [new ReadingProblem(field, code, message, Blocking: true)]);

    private static InvoiceFacts FactsOf(InvoiceReading reading)
    {
        var currency = Currency.TryOf(reading.Currency);
        return new InvoiceFacts(
            reading.Kind,
            reading.Number,
            reading.IssuedOn,
            reading.DueOn,
            Amount(reading.Total, currency),
            Amount(reading.Open, currency),
            reading.Seller?.Name,
            reading.Buyer?.Name,
            reading.RefersTo);
    }

    private static Money? Amount(decimal? amount, Currency? currency) => amount is { } known && currency is not null ? new Money(known, currency) : null;

    /// <summary>A first guess that the partner can correct: a buyer with a VAT or trade number is a business.</summary>
    private static DebtorDetails DebtorOf(InvoiceParty buyer) => new(
        buyer.Name!,
        buyer.VatNumber is null && buyer.RegistrationNumber is null ? LegalForm.Person : LegalForm.Business,
        buyer.Country ?? "",
        buyer.Country is "NL" or "BE" ? "nl" : "en",
        buyer.RegistrationNumber,
        buyer.VatNumber,
        buyer.Street,
        buyer.PostalCode,
        buyer.City,
        Phone: buyer.Phone,
        Email: buyer.Email);
}
