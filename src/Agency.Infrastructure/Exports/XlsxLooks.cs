using System.Collections.Frozen;
using System.Globalization;
using Agency.Domain.Common;

namespace Agency.Infrastructure.Exports;

/// <summary>How cells look, by their place in the style sheet: a few fixed looks, and one of amounts for each currency there is.</summary>
internal static class XlsxLooks
{
    public const int Header = 1;
    public const int Quoted = 2;

    private const int Text = 0;
    private const int Whole = 3;
    private const int Date = 4;
    private const int Instant = 5;
    private const int Decimal = 6;
    private const int FirstCurrency = 7;
    private const int FirstFormat = 170;

    private static readonly List<Currency> Currencies = [.. Currency.Codes.Order(StringComparer.Ordinal).Select(Currency.Of)];

    private static readonly FrozenDictionary<string, int> LookOfCurrency =
        Currencies.Select((currency, index) => (currency.Code, Look: FirstCurrency + index)).ToFrozenDictionary(it => it.Code, it => it.Look, StringComparer.Ordinal);

    /// <summary>The style sheet.</summary>
    public static string StyleSheet { get; } = Made();

    public static int Of(ExportKind kind) => kind switch
    {
        ExportKind.Whole => Whole,
        ExportKind.Date => Date,
        ExportKind.Instant => Instant,
        ExportKind.Number or ExportKind.Money => Decimal,
        _ => Text,
    };

    /// <summary>Of an amount in a currency; without one it is a number of up to four decimals.</summary>
    public static int OfMoney(string? code) => code is not null && LookOfCurrency.TryGetValue(code, out var look) ? look : Decimal;

    private static string Made()
    {
        var formats = Currencies.Select((currency, index) => Format(FirstFormat + index, Amount(currency)))
            .Prepend(Format(166, "#,##0.00##;\\-#,##0.00##")).Prepend(Format(165, "yyyy\\-mm\\-dd\\ hh:mm:ss")).Prepend(Format(164, "yyyy\\-mm\\-dd"));
        string[] looks =
        [
            Look(0), "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\"/>",
            "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" quotePrefix=\"1\"/>", Look(1), Look(164), Look(165), Look(166),
            .. Currencies.Select((_, index) => Look(FirstFormat + index)),
        ];
        return $"""
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="{Currencies.Count + 3}">{string.Concat(formats)}</numFmts><fonts count="2"><font><sz val="10"/><name val="Calibri"/></font><font><b/><sz val="10"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEEF2F7"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="{looks.Length}">{string.Concat(looks)}</cellXfs></styleSheet>
            """;
    }

    private static string Amount(Currency currency)
    {
        var digits = currency.MinorUnits == 0 ? "#,##0" : "#,##0." + new string('0', currency.MinorUnits);
        var amount = "[$" + currency.Code + "]\\ " + digits;
        return $"{amount};[Red]\\-{amount}";
    }

    private static string Format(int id, string code) => string.Create(CultureInfo.InvariantCulture, $"<numFmt numFmtId=\"{id}\" formatCode=\"{code}\"/>");

    private static string Look(int format) =>
        string.Create(CultureInfo.InvariantCulture, $"<xf numFmtId=\"{format}\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>");
}
