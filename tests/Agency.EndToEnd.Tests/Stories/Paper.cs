using System.Globalization;
using System.Text;
using Microsoft.Playwright;

namespace Agency.EndToEnd.Tests.Stories;

/// <summary>The files of the story: electronic invoices as an accounting package writes them, and a signed order.</summary>
internal static class Paper
{
    /// <summary>An invoice of Van Dijk to Bakker Bouw, in UBL.</summary>
    public static FilePayload Invoice(string number, decimal amount, DateOnly? dueOn)
    {
        var sum = amount.ToString("0.00", CultureInfo.InvariantCulture);
        var due = dueOn is { } day ? $"<cbc:DueDate>{day:yyyy-MM-dd}</cbc:DueDate>" : "";
        return new FilePayload
        {
            Name = $"{number}.xml",
            MimeType = "application/xml",
            Buffer = Encoding.UTF8.GetBytes(
                $"""
                <?xml version="1.0" encoding="UTF-8"?>
                <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
                  <cbc:ID>{number}</cbc:ID><cbc:IssueDate>2025-12-03</cbc:IssueDate>{due}
                  <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
                  <cac:AccountingSupplierParty><cac:Party><cac:PartyName><cbc:Name>Van Dijk Installaties B.V.</cbc:Name></cac:PartyName></cac:Party></cac:AccountingSupplierParty>
                  <cac:AccountingCustomerParty><cac:Party>
                    <cac:PostalAddress><cbc:StreetName>Keulsekade 9</cbc:StreetName><cbc:CityName>Utrecht</cbc:CityName><cbc:PostalZone>3531 JX</cbc:PostalZone><cac:Country><cbc:IdentificationCode>NL</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
                    <cac:PartyLegalEntity><cbc:RegistrationName>Bakker Bouw B.V.</cbc:RegistrationName><cbc:CompanyID>30123456</cbc:CompanyID></cac:PartyLegalEntity>
                    <cac:Contact><cbc:Name>P. Bakker</cbc:Name><cbc:Telephone>+31 30 555 0118</cbc:Telephone></cac:Contact>
                  </cac:Party></cac:AccountingCustomerParty>
                  <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">0.00</cbc:TaxAmount></cac:TaxTotal>
                  <cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID="EUR">{sum}</cbc:LineExtensionAmount><cbc:TaxExclusiveAmount currencyID="EUR">{sum}</cbc:TaxExclusiveAmount>
                    <cbc:TaxInclusiveAmount currencyID="EUR">{sum}</cbc:TaxInclusiveAmount><cbc:PayableAmount currencyID="EUR">{sum}</cbc:PayableAmount></cac:LegalMonetaryTotal>
                  <cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode="C62">1</cbc:InvoicedQuantity><cbc:LineExtensionAmount currencyID="EUR">{sum}</cbc:LineExtensionAmount>
                    <cac:Item><cbc:Name>Installation work</cbc:Name></cac:Item><cac:Price><cbc:PriceAmount currencyID="EUR">{sum}</cbc:PriceAmount></cac:Price></cac:InvoiceLine>
                </Invoice>
                """),
        };
    }

    /// <summary>Something that looks like a PDF.</summary>
    public static FilePayload SignedOrder => new() { Name = "signed order.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4\n%%EOF\n"u8.ToArray() };

    /// <summary>Lets files fall on a control, as from a folder of the desktop.</summary>
    public static async Task Drop(this ILocator target, params FilePayload[] files)
    {
        await target.ScrollIntoViewIfNeededAsync();
        var transfer = await target.Page.EvaluateHandleAsync(
            """
            files => {
              const transfer = new DataTransfer();
              for (const { name, type, content } of files) transfer.items.add(new File([Uint8Array.from(atob(content), letter => letter.charCodeAt(0))], name, { type }));
              return transfer;
            }
            """,
            files.Select(file => new { name = file.Name, type = file.MimeType, content = Convert.ToBase64String(file.Buffer) }).ToArray());
        await target.DispatchEventAsync("drop", new { dataTransfer = transfer });
    }
}
