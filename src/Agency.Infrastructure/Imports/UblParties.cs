using System.Xml.Linq;
using Agency.Application.Referrals;

namespace Agency.Infrastructure.Imports;

/// <summary>Reads the seller and the buyer.</summary>
internal static class UblParties
{
    public static InvoiceParty? Read(XElement root, string role, string field, UblFields fields)
    {
        var party = root.Find($"cac:{role}/cac:Party");
        var address = party.Find("cac:PostalAddress");
        var read = party is null
            ? null
            : new InvoiceParty(
                party.Text("cac:PartyLegalEntity/cbc:RegistrationName") ?? party.Text("cac:PartyName/cbc:Name"),
                party.Text("cac:PartyLegalEntity/cbc:CompanyID"),
                VatNumber(party),
                Street(address),
                address.Text("cbc:PostalZone"),
                address.Text("cbc:CityName"),
                address.Text("cac:Country/cbc:IdentificationCode"),
                party.Text("cac:Contact/cbc:ElectronicMail"),
                party.Text("cac:Contact/cbc:Telephone"));
        if (read?.Name is null)
        {
            fields.Ask(field, ReadingCodes.PartyMissing, $"{role} has no name.");
        }

        return read;
    }

    // A party has other tax numbers, too (local tax office, register); VAT's is marked so.
    private static string? VatNumber(XElement party) =>
        party.All("cac:PartyTaxScheme").FirstOrDefault(scheme => scheme.Text("cac:TaxScheme/cbc:ID") == "VAT").Text("cbc:CompanyID");

    private static string? Street(XElement? address)
    {
        var street = string.Join(' ', new[] { address.Text("cbc:StreetName"), address.Text("cbc:BuildingNumber") }.OfType<string>());
        var lines = new[] { street, address.Text("cbc:AdditionalStreetName"), address.Text("cac:AddressLine/cbc:Line") };
        var whole = string.Join(", ", lines.Where(line => !string.IsNullOrEmpty(line)));
        return whole.Length == 0 ? null : whole;
    }
}
