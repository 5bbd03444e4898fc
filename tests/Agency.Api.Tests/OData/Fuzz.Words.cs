namespace Agency.Api.Tests.OData;

/// <summary>What the addresses are made of.</summary>
internal sealed partial class Fuzz
{
    private static readonly string[] Hostile =
    [
        "'", "''", "'; DROP TABLE \"Cases\"; --", "%00", "%", "(", ")", "((((((((((((((((", "null", "$it", "@x", "1e400", "99999999999999999999999", "-0", "NaN", "INF", "duration'P1D'", "\u202e", "𝒳",
        "Second Client", "First Client", "..", "//", "$count", "$value", "$ref", "$all", "*", "true", "not", "not not not", "{}", "[]", "{\"a\":1}", "Edm.String", "cast(Edm.Int32)", "2026-02-30",
        "2026-11-27T25:00:00Z", "guid'x'", "any()", "any(x:x)", "x/any(y:y eq 1)", "$root/Cases", "concat('a','b')", "1 div 0", "length(null)", "substring('a',-1)", ",", ";", "&$top=1", "#", "\\", "\t",
    ];

    private static readonly Dictionary<Kind, string[]> Values = new()
    {
        [Kind.Text] = ["'C-2026-00001'", "'First Client'", "'Second Client'", "'EUR'", "''", "null", "'%'", "'Ö'"],
        [Kind.Number] = ["0", "1", "-1", "100.1", "3", "9223372036854775807", "0.00001"],
        [Kind.Date] = ["2026-03-02", "2025-12-31", "null", "date(now())"],
        [Kind.Instant] = ["2026-03-02T09:00:00Z", "2026-03-31T23:59:59.999+02:00", "now()", "null"],
        [Kind.Truth] = ["true", "false"],
        [Kind.Id] = ["00000000-0000-0000-0000-000000000000", "01a21e3d-75da-7c58-95f4-a8b03bc76af5"],
        [Kind.Name] = ["'Amicable'", "'Cleared'", "'Payment'", "'Agency'"],
    };

    private static readonly Dictionary<Kind, string[]> Ones = new()
    {
        [Kind.Text] = ["tolower", "toupper", "trim", "length"],
        [Kind.Number] = ["round", "floor", "ceiling"],
        [Kind.Date] = ["year", "month", "day"],
        [Kind.Instant] = ["year", "month", "day", "hour", "minute", "second", "date"],
    };

    private enum Kind
    {
        Text = 1,
        Number,
        Date,
        Instant,
        Truth,
        Id,
        Name,
    }
}
