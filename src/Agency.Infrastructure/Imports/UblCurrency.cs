using System.Globalization;
using System.Xml.Linq;
using Agency.Application.Referrals;
using Agency.Domain.Common;

namespace Agency.Infrastructure.Imports;

/// <summary>The currency of the document, and that all of its totals are in it and not finer than it.</summary>
internal static class UblCurrency
{
    public static Currency? Read(XElement root, UblFields fields)
    {
        var code = root.Text("cbc:DocumentCurrencyCode");
        if (code is null)
        {
            fields.Refuse("Currency", ReadingCodes.CurrencyMissing, "DocumentCurrencyCode is missing.");
            return null;
        }

        var currency = Currency.TryOf(code);
        if (currency is null)
        {
            fields.Refuse("Currency", ReadingCodes.CurrencyUnknown, $"'{code}' is not a currency of ISO 4217.");
        }

        return currency;
    }

    public static void Check(XElement root, Currency currency, UblFields fields)
    {
        foreach (var amount in root.Find("cac:LegalMonetaryTotal")?.Elements() ?? [])
        {
            var field = amount.Name.LocalName is "PayableAmount" or "PayableRoundingAmount" or "PrepaidAmount" ? "Open" : "Total";
            if (amount.Attribute("currencyID")?.Value is { } other && other != currency.Code)
            {
                fields.Refuse(field, ReadingCodes.CurrencyMixed, $"{amount.Name.LocalName} is in {other}, the document in {currency}.");
            }

            if (decimal.TryParse(amount.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && number % currency.SmallestUnit != 0m)
            {
                var message = $"{amount.Name.LocalName} {amount.Value.Trim()} has more than the {currency.MinorUnits} decimals of {currency}.";
                fields.Refuse(field, ReadingCodes.TooManyDecimals, message);
            }
        }
    }
}
