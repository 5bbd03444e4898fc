using System.Globalization;

namespace Agency.Benchmarks;

/// <summary>What a measure came to: ours beside a hand-written twin that did the same work in the same run, the two in turns.</summary>
/// <param name="Name">Of the measure.</param>
/// <param name="Ours">In <paramref name="Unit"/>.</param>
/// <param name="Twin">In <paramref name="Unit"/>; null for a limit that has no twin.</param>
/// <param name="Unit">Of both.</param>
/// <param name="Goal">What the ratio, or without a twin the figure, is held against.</param>
internal sealed record Line(string Name, decimal Ours, decimal? Twin, string Unit, Goal Goal)
{
    /// <summary>The names of the columns.</summary>
    public const string Header = "name | ours | twin | ratio | goal | holds";

    /// <summary>Whether the goal is reached.</summary>
    public bool Holds => Goal.Allows(Compared);

    private decimal Compared => Twin is { } twin ? Ours / twin : Ours;

    /// <inheritdoc />
    public override string ToString() => string.Join(
        " | ",
        Name,
        $"{Figure(Ours)} {Unit}",
        Twin is { } twin ? $"{Figure(twin)} {Unit}" : "-",
        Twin is null ? "-" : Compared.ToString("0.00", CultureInfo.InvariantCulture),
        Goal + (Twin is null ? " " + Unit : ""),
        Holds ? "holds" : "short");

    private static string Figure(decimal value) => value.ToString(value < 10 ? "0.00" : "#,0", CultureInfo.InvariantCulture);
}

/// <summary>A limit from above or from below.</summary>
internal sealed record Goal(decimal Limit, bool IsAtLeast)
{
    /// <summary>For rates: more is better.</summary>
    public static Goal AtLeast(decimal limit) => new(limit, IsAtLeast: true);

    /// <summary>For times and sizes: less is better.</summary>
    public static Goal AtMost(decimal limit) => new(limit, IsAtLeast: false);

    /// <summary>Whether a figure reaches it.</summary>
    public bool Allows(decimal figure) => IsAtLeast ? figure >= Limit : figure <= Limit;

    /// <inheritdoc />
    public override string ToString() => (IsAtLeast ? "at least " : "at most ") + Limit.ToString("0.##", CultureInfo.InvariantCulture);
}
