using System.Text.RegularExpressions;

namespace Agency.Domain.Legal;

/// <summary>Something that a legal number is about.</summary>
/// <param name="Name">For example <c>calls.max</c>.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Min">The least that makes sense.</param>
/// <param name="Max">The most.</param>
public sealed partial record LegalSubject(string Name, LegalUnit Unit, decimal Min, decimal Max)
{
    /// <summary>Calls on one debt in <see cref="CallDays"/>.</summary>
    public const string CallsMax = "calls.max";

    /// <summary>In how many days <see cref="CallsMax"/> counts.</summary>
    public const string CallDays = "calls.days";

    /// <summary>Days without a call after a conversation, its own day included.</summary>
    public const string QuietDays = "calls.quiet-days";

    /// <summary>From which hour of the debtor's clock on somebody may be contacted.</summary>
    public const string HoursFrom = "hours.from";

    /// <summary>Until which hour.</summary>
    public const string HoursUntil = "hours.until";

    /// <summary>Whether Sunday is a day for it: 1 or 0.</summary>
    public const string Sundays = "hours.sundays";

    /// <summary>Years for claims on a natural person, whatever they rest on but a judgment.</summary>
    public const string LimitationConsumer = "limitation.consumer";

    /// <summary>Years for claims on a business, where the law does not ask what they rest on.</summary>
    public const string LimitationBusiness = "limitation.business";

    private const string LimitationPrefix = "limitation.";
    private const decimal YearsMax = 50;
    private const decimal DaysMax = 60;

    /// <summary>Every subject: a number of another one would be used by nothing. A plain table.</summary>
    public static IReadOnlyList<LegalSubject> All { get; } =
    [
        new(CallsMax, LegalUnit.Count, 0, 100),
        new(CallDays, LegalUnit.Days, 1, DaysMax),
        new(QuietDays, LegalUnit.Days, 0, DaysMax),
        new(HoursFrom, LegalUnit.Hour, 0, 23),
        new(HoursUntil, LegalUnit.Hour, 1, 23),
        new(Sundays, LegalUnit.YesNo, 0, 1),
        new(LimitationConsumer, LegalUnit.Years, 1, YearsMax),
        new(LimitationBusiness, LegalUnit.Years, 1, YearsMax),
        .. Enum.GetValues<DebtKind>().Select(kind => new LegalSubject(Limitation(kind), LegalUnit.Years, 1, YearsMax)),
    ];

    /// <summary>The subject of a name; null where there is none.</summary>
    public static LegalSubject? Named(string? name) => All.FirstOrDefault(subject => subject.Name == name);

    /// <summary>Years for a debt that rests on something.</summary>
    public static string Limitation(DebtKind kind) => LimitationPrefix + kind;

    /// <summary>Whether it is a country, a state of the US, or everywhere.</summary>
    public static bool IsJurisdiction(string? text) => text is not null && Jurisdiction().IsMatch(text);

    [GeneratedRegex(@"^(\*|[A-Z]{2}|US-[A-Z]{2})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Jurisdiction();
}

/// <summary>What a legal number counts.</summary>
public enum LegalUnit
{
    Count = 1,
    Days,
    Years,

    /// <summary>Of the debtor's own clock.</summary>
    Hour,

    /// <summary>1 or 0.</summary>
    YesNo,
}
