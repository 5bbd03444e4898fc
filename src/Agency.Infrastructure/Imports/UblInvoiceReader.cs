using System.Xml.Linq;
using Agency.Application.Referrals;
using Agency.Domain.Referrals;

namespace Agency.Infrastructure.Imports;

/// <summary>
/// Reads UBL 2 Invoice and CreditNote, the syntax of Peppol BIS Billing 3, XRechnung and the Dutch NLCIUS. What makes a claim is read and proved; the rules of form
/// (profile, codes, schemes) are left to the network that the invoice was sent by.
/// </summary>
internal sealed class UblInvoiceReader : IInvoiceReader
{
    /// <summary>The most that a file may hold, attachments included.</summary>
    public const int BytesMax = UploadedFile.BytesMax;

    /// <inheritdoc />
    public InvoiceReading Read(string fileName, Stream content)
    {
        if (BoundedContent.Read(content, BytesMax) is not { } bytes)
        {
            var tooLarge = new ReadingProblem("File", ReadingCodes.TooLarge, $"The file is larger than {BytesMax / 1024 / 1024} MB.", Blocking: true);
            return new InvoiceReading { FileName = fileName, Problems = [tooLarge] };
        }

        var (root, problem) = UblXml.Open(bytes);
        return root is null ? new InvoiceReading { FileName = fileName, Problems = [problem!] } : Read(fileName, root);
    }

    private static InvoiceReading Read(string fileName, XElement root)
    {
        var fields = new UblFields();
        var currency = UblCurrency.Read(root, fields);
        var totals = UblTotals.Read(root, fields);
        var lines = UblLine.ReadAll(root, currency, fields);
        totals.Check(root, lines, currency, fields);
        if (currency is not null)
        {
            UblCurrency.Check(root, currency, fields);
        }

        var (kind, total, open) = UblDirection.Of(root, totals, fields);
        var issuedOn = IssuedOn(root, fields);
        return new InvoiceReading
        {
            FileName = fileName,
            Kind = kind,
            Number = Number(root, fields),
            IssuedOn = issuedOn,
            DueOn = DueOn(root, kind, issuedOn, fields),
            Currency = root.Text("cbc:DocumentCurrencyCode"),
            Total = total,
            Open = open,
            Seller = UblParties.Read(root, "AccountingSupplierParty", "Seller", fields),
            Buyer = UblParties.Read(root, "AccountingCustomerParty", "Buyer", fields),
            RefersTo = RefersTo(root, kind, fields),
            PaymentReference = PaymentMeans(root, "cbc:PaymentID"),
            Iban = PaymentMeans(root, "cac:PayeeFinancialAccount/cbc:ID")?.Replace(" ", string.Empty, StringComparison.Ordinal),
            Lines = lines.Count,
            Problems = fields.Problems,
        };
    }

    private static string? Number(XElement root, UblFields fields)
    {
        var number = root.Text("cbc:ID");
        if (number is null)
        {
            fields.Ask("Number", ReadingCodes.NumberMissing, "ID is missing.");
        }

        return number;
    }

    private static DateOnly? IssuedOn(XElement root, UblFields fields)
    {
        var element = root.Find("cbc:IssueDate");
        if (element is null)
        {
            fields.Ask("IssuedOn", ReadingCodes.IssueDateMissing, "IssueDate is missing.");
        }

        return fields.Date(element, "IssuedOn");
    }

    // UBL keeps a credit note's due date, and in older profiles an invoice's, with the means or the terms of payment.
    private static DateOnly? DueOn(XElement root, InvoiceKind kind, DateOnly? issuedOn, UblFields fields)
    {
        var element = root.Find("cbc:DueDate") ?? root.Find("cac:PaymentMeans/cbc:PaymentDueDate") ?? root.Find("cac:PaymentTerms/cbc:PaymentDueDate");
        var dueOn = fields.Date(element, "DueOn");
        if (element is null && kind == InvoiceKind.Invoice)
        {
            var terms = root.Text("cac:PaymentTerms/cbc:Note");
            var message = terms is null ? "DueDate is missing, and there are no payment terms." : $"DueDate is missing. The payment terms: {terms}";
            fields.Ask("DueOn", ReadingCodes.DueDateMissing, message);
        }

        if (dueOn < issuedOn)
        {
            fields.Ask("DueOn", ReadingCodes.DueBeforeIssued, $"Due on {dueOn:yyyy-MM-dd}, before it was issued on {issuedOn:yyyy-MM-dd}.");
        }

        return dueOn;
    }

    // One invoice may be payable in several ways; the first of them that says it counts.
    private static string? PaymentMeans(XElement root, string path) => root.All("cac:PaymentMeans").Select(means => means.Text(path)).FirstOrDefault(text => text is not null);

    private static string? RefersTo(XElement root, InvoiceKind kind, UblFields fields)
    {
        var references = root.All("cac:BillingReference").Select(reference => reference.Text("cac:InvoiceDocumentReference/cbc:ID"));
        var numbers = references.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (kind == InvoiceKind.CreditNote && numbers.Count != 1)
        {
            fields.Ask("RefersTo", ReadingCodes.CreditedInvoiceMissing, numbers.Count == 0
                ? "BillingReference is missing: it does not say which invoice it lowers."
                : $"BillingReference names {numbers.Count} invoices ({string.Join(", ", numbers)}): how much it lowers each is not known.");
        }

        return numbers.Count == 1 ? numbers[0] : null;
    }
}
