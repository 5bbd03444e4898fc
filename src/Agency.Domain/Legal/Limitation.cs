namespace Agency.Domain.Legal;

/// <summary>What a debt rests on: a state gives each its own number of years.</summary>
public enum DebtKind
{
    WrittenContract = 1,
    OralContract,
    PromissoryNote,
    OpenAccount,
    Judgment,
}

/// <summary>
/// For how many years somebody may be sued, per state (golden/RULES.md, section 6: secondary sources, counsel to confirm). It runs from the default or breach, not from
/// the last payment.
/// </summary>
public static class Limitation
{
    /// <summary>Where the table comes from.</summary>
    public const string Source = "millikenandmichaels.com, table of the states; secondary, counsel to confirm";

    // State, written, oral, promissory note, open account, judgment (the shorter one of a range; 0 where none is given).
    private const string Table =
        "AL 6 6 6 3 20;AK 3 3 3 3 10;AZ 6 3 6 3 4;AR 5 3 5 5 10;CA 4 2 4 4 10;CO 3 3 3 3 0;CT 6 3 6 3 20;DE 3 3 3 3 5;DC 3 3 3 3 12;FL 5 5 4 4 20;GA 6 4 4 4 5;HI 6 6 6 6 10;" +
        "ID 5 4 5 4 6;IL 10 5 10 5 20;IN 6 6 6 6 20;IA 10 5 10 5 10;KS 5 3 6 3 0;KY 15 5 10 5 15;LA 10 10 10 3 10;ME 6 6 6 6 20;MD 3 3 6 3 12;MA 6 6 6 6 6;MI 6 6 6 6 6;" +
        "MN 6 6 6 6 10;MS 3 3 3 3 7;MO 10 6 10 5 10;MT 8 5 5 5 10;NE 5 4 5 4 5;NV 6 4 3 4 6;NH 3 3 6 3 20;NJ 6 6 6 6 20;NM 6 4 6 4 14;NY 6 6 6 6 20;NC 3 3 3 3 10;" +
        "ND 6 6 6 6 10;OH 8 6 6 6 21;OK 5 3 5 3 3;OR 6 6 6 6 10;PA 4 4 4 4 4;PR 6 4 4 4 15;RI 10 10 10 10 20;SC 3 3 3 3 10;SD 6 6 6 6 10;TN 6 6 6 6 10;TX 4 4 4 4 0;" +
        "UT 6 4 4 4 8;VT 6 6 14 3 6;VA 5 3 6 3 10;VI 6 6 5 6 10;WA 6 3 6 6 10;WV 10 5 6 5 10;WI 6 6 10 6 6;WY 10 8 10 6 5";

    private static readonly Dictionary<string, int[]> Years = Table.Split(';').Select(row => row.Split(' ')).ToDictionary(
        row => row[0], row => row.Skip(1).Select(years => int.Parse(years, System.Globalization.CultureInfo.InvariantCulture)).ToArray(), StringComparer.Ordinal);

    /// <summary>Statutes that changed a period for defaults from a day on; what the table says holds before.</summary>
    private static readonly (string State, DebtKind? Kind, DateOnly From, int Years, string Citation)[] Changes =
    [
        ("NY", null, new DateOnly(2022, 4, 7), 3, "CPLR 214-i: consumer credit"),
        ("OH", DebtKind.WrittenContract, new DateOnly(2021, 6, 16), 6, "ORC 2305.06"),
    ];

    /// <summary>The states that have a row.</summary>
    public static IReadOnlyCollection<string> States => Years.Keys;

    /// <summary>Years for a kind of debt in a state, for a default on a day; null where the table has none.</summary>
    public static int? YearsOf(string state, DebtKind kind, DateOnly defaultOn, bool isConsumer = false)
    {
        var change = Array.Find(Changes, row => row.State == state && defaultOn >= row.From && (row.Kind == kind || (row.Kind is null && isConsumer && kind != DebtKind.Judgment)));
        return change.State is not null ? change.Years : Years.TryGetValue(state, out var years) && years[(int)kind - 1] is > 0 and var found ? found : null;
    }

    /// <summary>The day from which a suit is barred; null where the table has no period.</summary>
    public static DateOnly? BarredFrom(string state, DebtKind kind, DateOnly defaultOn, bool isConsumer = false) =>
        YearsOf(state, kind, defaultOn, isConsumer) is { } years ? defaultOn.AddYears(years).AddDays(1) : null;

    /// <summary>
    /// The earliest day from which a suit on an invoice can be barred outside of the United States, where it is not the state that says it; null where we have no rule. Nothing
    /// that interrupts the period is counted: the true day may be later, never earlier. For counsel to confirm.
    /// </summary>
    /// <param name="country">Of the debtor.</param>
    /// <param name="isConsumer">The debtor is a natural person.</param>
    /// <param name="dueOn">Last day to pay in time.</param>
    public static (DateOnly BarredFrom, string Citation)? Of(string country, bool isConsumer, DateOnly dueOn) => (country, isConsumer) switch
    {
        ("NL", true) => (dueOn.AddDays(1).AddYears(2), "art. 7:28 BW"),
        ("NL", false) => (dueOn.AddDays(1).AddYears(5), "art. 3:307 BW"),
        ("GB", _) => (dueOn.AddDays(1).AddYears(6), "Limitation Act 1980 s. 5"),
        ("DE", _) => (new DateOnly(dueOn.Year + 4, 1, 1), "§§ 195, 199 BGB"),
        _ => null,
    };
}
