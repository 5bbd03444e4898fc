using System.Text.RegularExpressions;
using Agency.Domain.Payments;

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

    /// <summary>The least that a scale of costs gives.</summary>
    public const string CostsMin = "costs.min";

    /// <summary>The most.</summary>
    public const string CostsMax = "costs.max";

    /// <summary>VAT on costs, for a creditor that cannot reclaim it.</summary>
    public const string CostsVat = "costs.vat";

    /// <summary>From which total of a year on what a partner was paid is reported to the tax office.</summary>
    public const string ReportedFrom = "tax.reported-from";

    /// <summary>What is withheld for the tax office from somebody without a taxpayer number.</summary>
    public const string BackupWithholding = "tax.backup-withholding";

    /// <summary>Banking days after settlement within which an ACH entry comes back, unless it was not authorised.</summary>
    public const string AchBankingDays = "payments.returns.ach-banking-days";

    /// <summary>What the subjects of payments begin with.</summary>
    public const string Payments = "payments.";

    /// <summary>What the subjects of collection costs begin with: they are read, and hold, together.</summary>
    public const string Costs = "costs.";

    private const string LimitationPrefix = "limitation.";
    private const decimal AmountMax = 10_000_000;
    private const decimal YearsMax = 50;
    private const decimal DaysMax = 60;
    private const decimal ReturnDaysMax = 400;

    /// <summary>A scale of costs: percentages over the principal. One step more than any has today, here and below.</summary>
    public static readonly CostSteps Scale = new("costs.scale", "rate", LegalUnit.Percent, 100, Max: 6);

    /// <summary>Fixed sums by the amount of the debt.</summary>
    public static readonly CostSteps Fixed = new("costs.fixed", "sum", LegalUnit.Amount, AmountMax, Max: 4);

    /// <summary>Fixed costs that a court allows when it gives judgment in default, by the amount of the claim.</summary>
    public static readonly CostSteps InDefault = new("costs.default-judgment", "sum", LegalUnit.Amount, AmountMax, Max: 6);

    /// <summary>All that comes in steps.</summary>
    public static IReadOnlyList<CostSteps> Stepped { get; } = [Scale, Fixed, InDefault];

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
        new(CostsMin, LegalUnit.Amount, 0, AmountMax),
        new(CostsMax, LegalUnit.Amount, 0, AmountMax),
        new(CostsVat, LegalUnit.Percent, 0, 100),
        .. Stepped.SelectMany(steps => Enumerable.Range(1, steps.Max).Select(step => new LegalSubject(steps.Value(step), steps.Unit, 0, steps.ValueMax))),
        .. Stepped.SelectMany(steps => Enumerable.Range(2, steps.Max - 1).Select(step => new LegalSubject(steps.From(step), LegalUnit.Amount, 0, AmountMax))),
        new(ReportedFrom, LegalUnit.Amount, 0, AmountMax),
        new(BackupWithholding, LegalUnit.Percent, 0, 100),
        .. Enum.GetValues<PaymentMethod>().Select(method => new LegalSubject(GoodFunds(method), LegalUnit.Days, 0, DaysMax)),
        .. Enum.GetValues<PaymentMethod>().Select(method => new LegalSubject(Returns(method), LegalUnit.Days, 0, ReturnDaysMax)),
        new(AchBankingDays, LegalUnit.Days, 1, DaysMax),
        .. Enum.GetValues<DebtKind>().Select(kind => new LegalSubject(Limitation(kind), LegalUnit.Years, 1, YearsMax)),
    ];

    /// <summary>The subject of a name; null where there is none.</summary>
    public static LegalSubject? Named(string? name) => All.FirstOrDefault(subject => subject.Name == name);

    /// <summary>Years for a debt that rests on something.</summary>
    public static string Limitation(DebtKind kind) => LimitationPrefix + kind;

    /// <summary>Days after receipt until money of a method is good.</summary>
    public static string GoodFunds(PaymentMethod method) => $"{Payments}good-funds.{method}";

    /// <summary>Calendar days after receipt within which money of a method usually comes back; none when it cannot.</summary>
    public static string Returns(PaymentMethod method) => $"{Payments}returns.{method}";

    /// <summary>Digits behind the point that its numbers may have.</summary>
    public int Decimals => Unit is LegalUnit.Amount or LegalUnit.Percent ? 2 : 0;

    /// <summary>What its numbers are read together with, as the beginning of a name: nothing but themselves, or all sums of costs.</summary>
    public string Family => Name.StartsWith(Costs, StringComparison.Ordinal) ? Costs : Name;

    /// <summary>Whether it is a country, a state of the US, or everywhere.</summary>
    public static bool IsJurisdiction(string? text) => text is not null && Jurisdiction().IsMatch(text);

    [GeneratedRegex(@"^(\*|[A-Z]{2}|US-[A-Z]{2})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Jurisdiction();
}

/// <summary>Subjects that make one table in steps: the value of each step from 1, and from which amount on it holds, from 2.</summary>
/// <param name="Name">What the names begin with.</param>
/// <param name="What">The value's own word.</param>
/// <param name="Unit">Of the values.</param>
/// <param name="ValueMax">The most that a value may be.</param>
/// <param name="Max">How many steps there may be.</param>
public sealed record CostSteps(string Name, string What, LegalUnit Unit, decimal ValueMax, int Max)
{
    /// <summary>The subject of a step's value.</summary>
    public string Value(int step) => FormattableString.Invariant($"{Name}.{What}-{step}");

    /// <summary>The subject of where a step begins.</summary>
    public string From(int step) => FormattableString.Invariant($"{Name}.from-{step}");
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

    /// <summary>In whole units of the currency of the jurisdiction's statute.</summary>
    Amount,

    /// <summary>2.5 for 2.5 %.</summary>
    Percent,
}
