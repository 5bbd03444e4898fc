using System.Globalization;
using System.Xml.Linq;
using Agency.Application.Referrals;
using Agency.Domain.Common;

namespace Agency.Infrastructure.Imports;

/// <summary>
/// The document's totals, and the rules of EN 16931-1 (6.4.2) that they must add up by. The standard rounds each sum to two decimals and allows no tolerance after
/// that; here each is rounded to its currency's decimals, so that "equal after rounding" is a difference of at most half a smallest unit.
/// </summary>
internal sealed record UblTotals(
    decimal? Lines,
    decimal? WithoutTax,
    decimal? WithTax,
    decimal? Allowances,
    decimal? Charges,
    decimal? Prepaid,
    decimal? Rounding,
    decimal? Payable)
{
    private const int DecimalsOfTheStandard = 2;

    public static UblTotals Read(XElement root, UblFields fields)
    {
        var total = root.Find("cac:LegalMonetaryTotal");
        return new UblTotals(
            fields.Number(total.Find("cbc:LineExtensionAmount"), "Lines"),
            fields.Number(total.Find("cbc:TaxExclusiveAmount"), "Total"),
            fields.Number(total.Find("cbc:TaxInclusiveAmount"), "Total"),
            fields.Number(total.Find("cbc:AllowanceTotalAmount"), "Total"),
            fields.Number(total.Find("cbc:ChargeTotalAmount"), "Total"),
            fields.Number(total.Find("cbc:PrepaidAmount"), "Open"),
            fields.Number(total.Find("cbc:PayableRoundingAmount"), "Open"),
            fields.Number(total.Find("cbc:PayableAmount"), "Open"));
    }

    public void Check(XElement root, IReadOnlyList<UblLine> lines, Currency? currency, UblFields fields)
    {
        RequireTotals(fields);
        Equal(Lines, lines.Sum(line => line.Amount ?? 0m), "Lines", "BR-CO-10", "LineExtensionAmount must be the sum of the lines' amounts");
        Equal(WithoutTax, Lines - (Allowances ?? 0m) + (Charges ?? 0m), "Total", "BR-CO-13", "TaxExclusiveAmount must be the lines less allowances plus charges");
        Equal(WithTax, WithoutTax + Tax(root, currency, fields), "Total", "BR-CO-15", "TaxInclusiveAmount must be the total without tax plus the tax");
        Equal(Payable, WithTax - (Prepaid ?? 0m) + (Rounding ?? 0m), "Open", "BR-CO-16", "PayableAmount must be the total with tax less what was prepaid plus rounding");

        void Equal(decimal? declared, decimal? computed, string field, string rule, string meaning)
        {
            var decimals = currency?.MinorUnits ?? DecimalsOfTheStandard;
            var half = new decimal(5, 0, 0, isNegative: false, (byte)(decimals + 1));
            if (declared is { } stated && computed is { } sum && Math.Abs(stated - sum) > half)
            {
                fields.Refuse(field, rule, string.Create(CultureInfo.InvariantCulture, $"{meaning}: it says {stated}, the sum is {sum}."));
            }
        }
    }

    private void RequireTotals(UblFields fields)
    {
        Require(Lines, "Lines", "LineExtensionAmount (BR-12)");
        Require(WithoutTax, "Total", "TaxExclusiveAmount (BR-13)");
        Require(WithTax, "Total", "TaxInclusiveAmount (BR-14)");

        void Require(decimal? amount, string field, string name)
        {
            if (amount is null)
            {
                fields.Ask(field, ReadingCodes.TotalMissing, $"{name} is missing or unreadable: the totals could not be checked by it.");
            }
        }
    }

    // Tax may be stated a second time in the currency of the tax office: only the document's own counts. A seller without tax leaves it out: nothing is zero.
    private static decimal? Tax(XElement root, Currency? currency, UblFields fields)
    {
        var amounts = root.All("cac:TaxTotal").Select(total => total.Find("cbc:TaxAmount")).OfType<XElement>()
            .Where(amount => currency is null || (amount.Attribute("currencyID")?.Value ?? currency.Code) == currency.Code)
            .ToList();
        if (amounts.Count > 1)
        {
            fields.Refuse("Total", "BR-CO-15", $"TaxTotal is stated {amounts.Count} times in the document's currency; which one counts is not known.");
            return null;
        }

        return amounts.Count == 0 ? 0m : fields.Number(amounts[0], "Total");
    }
}
