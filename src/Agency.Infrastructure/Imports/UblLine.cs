using System.Globalization;
using System.Xml.Linq;
using Agency.Domain.Common;

namespace Agency.Infrastructure.Imports;

/// <summary>
/// One line's amount, proved by PEPPOL-EN16931-R120: quantity × (price ÷ base quantity) + charges − allowances. What a line leaves out counts as the rule has it:
/// quantity and base quantity 1, the others 0. The rule's slack is 0.02; where the currency's smallest unit is coarser it is two of those (JPY: 2).
/// The rule is Peppol's, which XRechnung took over, and not EN 16931's, whose own published examples break it: a document that declares a specification without it is
/// not refused for it, but has to be looked at.
/// </summary>
internal sealed record UblLine(int Position, decimal? Amount)
{
    private const decimal SlackOfTheRule = 0.02m;

    public static List<UblLine> ReadAll(XElement root, Currency? currency, UblFields fields)
    {
        var refuses = HasTheRule(root);
        var invoiced = root.Name.Namespace == UblXml.Invoice;
        var slack = Math.Max(SlackOfTheRule, 2 * (currency?.SmallestUnit ?? 0m));
        return [.. root.All(invoiced ? "cac:InvoiceLine" : "cac:CreditNoteLine")
            .Select((line, index) => Read(line, index + 1, invoiced ? "cbc:InvoicedQuantity" : "cbc:CreditedQuantity", slack, refuses, fields))];
    }

    private static UblLine Read(XElement line, int position, string quantityName, decimal slack, bool refuses, UblFields fields)
    {
        var field = $"Lines[{position}]";
        var amount = fields.Number(line.Find("cbc:LineExtensionAmount"), field);
        var quantity = fields.Number(line.Find(quantityName), field) ?? 1m;
        var price = fields.Number(line.Find("cac:Price/cbc:PriceAmount"), field) ?? 0m;
        var baseQuantity = fields.Number(line.Find("cac:Price/cbc:BaseQuantity"), field) is { } some and not 0m ? some : 1m;
        var added = line.All("cac:AllowanceCharge").Sum(item =>
            (fields.Number(item.Find("cbc:Amount"), field) ?? 0m) * (item.Text("cbc:ChargeIndicator") is "true" or "1" ? 1 : -1));

        // Both sides times the base quantity: a quotient such as 1 ÷ 3 would not be exact.
        if (Math.Abs((((amount ?? 0m) - added) * baseQuantity) - (quantity * price)) > slack * Math.Abs(baseQuantity))
        {
            var computed = string.Create(CultureInfo.InvariantCulture, $"{quantity} at {price} per {baseQuantity}, with {added} of charges less allowances");
            fields.Add(field, "PEPPOL-EN16931-R120", string.Create(CultureInfo.InvariantCulture, $"Line {position} says {amount}; {computed}, is not that."), refuses);
        }

        return new UblLine(position, amount);
    }

    // What declares nothing is held to the rule.
    private static bool HasTheRule(XElement root) =>
        root.Text("cbc:CustomizationID") is not { } specification
        || specification.Contains("peppol", StringComparison.OrdinalIgnoreCase)
        || specification.Contains("xrechnung", StringComparison.OrdinalIgnoreCase);
}
