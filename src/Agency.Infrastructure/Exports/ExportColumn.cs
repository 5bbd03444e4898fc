namespace Agency.Infrastructure.Exports;

/// <summary>How the values of a column stand in a file.</summary>
public enum ExportKind
{
    Text = 1,
    Whole,

    /// <summary>An amount in the currency that the row names: in the next column of kind <see cref="Currency"/>, or else in the last one before.</summary>
    Money,

    /// <summary>A rate, a percentage.</summary>
    Number,
    Date,
    Instant,
    YesNo,

    /// <summary>What the amounts of the row are in: an ISO 4217 code.</summary>
    Currency,
}

/// <summary>A column of an export.</summary>
/// <param name="Name">The property of the row.</param>
/// <param name="Header">What stands above it.</param>
/// <param name="Kind">How its values stand in the file.</param>
public sealed record ExportColumn(string Name, string Header, ExportKind Kind)
{
    /// <summary>The property that says what the amounts of a row are in.</summary>
    public const string Currency = "currency";

    private static readonly string[] NoAmounts = ["percent", "rate", "share"];

    /// <summary>The column that says what the amounts of a column are in: the next one of its kind, or else the last before. -1 where there is none.</summary>
    public static int CurrencyOf(IReadOnlyList<ExportColumn> columns, int money)
    {
        var all = Enumerable.Range(0, columns.Count).Where(index => columns[index].Kind == ExportKind.Currency).ToList();
        return all.Find(index => index > money) is var next and > 0 ? next : all.LastOrDefault(-1);
    }

    /// <summary>The kind of a property of a row.</summary>
    public static ExportKind KindOf(string name, Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var it when it == typeof(int) || it == typeof(long) => ExportKind.Whole,
        var it when it == typeof(decimal) => NoAmounts.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)) ? ExportKind.Number : ExportKind.Money,
        var it when it == typeof(DateOnly) => ExportKind.Date,
        var it when it == typeof(DateTime) || it == typeof(DateTimeOffset) => ExportKind.Instant,
        var it when it == typeof(bool) => ExportKind.YesNo,
        var it when it == typeof(string) && name == Currency => ExportKind.Currency,
        _ => ExportKind.Text,
    };
}
