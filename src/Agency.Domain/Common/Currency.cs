using Agency.Domain.Common.Rules;

namespace Agency.Domain.Common;

/// <summary>An ISO 4217 currency with its number of minor units (JPY 0, EUR 2, BHD 3).</summary>
public sealed record Currency
{
    private Currency(string code, int minorUnits) => (Code, MinorUnits) = (code, minorUnits);

    /// <summary>The three-letter code, upper case.</summary>
    public string Code { get; }

    /// <summary>How many decimals an amount may have.</summary>
    public int MinorUnits { get; }

    /// <summary>The smallest amount: 0.01 for EUR.</summary>
    public decimal SmallestUnit => new(1, 0, 0, isNegative: false, (byte)MinorUnits);

    /// <summary>The euro.</summary>
    public static Currency Euro { get; } = Of("EUR");

    /// <summary>Every code that ISO 4217 lists.</summary>
    public static IEnumerable<string> Codes => CurrencyTable.MinorUnits.Keys;

    /// <summary>The currency of a code. Throws when ISO 4217 does not list it.</summary>
    public static Currency Of(string code)
    {
        var currency = TryOf(code);
        BusinessRule.Check(new CurrencyMustBeKnown(code, currency is not null));
        return currency!;
    }

    /// <summary>The currency of a code, or null when ISO 4217 does not list it. Codes are upper case, as in the standard.</summary>
    public static Currency? TryOf(string? code) =>
        code is not null && CurrencyTable.MinorUnits.TryGetValue(code, out var units) ? new Currency(code, units) : null;

    /// <inheritdoc />
    public override string ToString() => Code;
}
