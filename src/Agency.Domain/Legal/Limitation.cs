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
/// For how long somebody may be sued. The years are dated data (<see cref="LegalSubject"/>), for defaults from a day on; those of the American states are from secondary
/// sources, counsel to confirm. They run from the default or breach, not from the last payment.
/// </summary>
public static class Limitation
{
    // German periods run from the end of the year in which the debt fell due (§ 199 BGB).
    private const string RunsFromTheYearsEnd = "DE";

    /// <summary>Years for a kind of debt in a state of the US, for a default on a day; null where none is known.</summary>
    public static int? YearsOf(LegalNumbers numbers, string state, DebtKind kind, DateOnly defaultOn, bool isConsumer = false) =>
        NumberOf(numbers, state, kind, defaultOn, isConsumer) is { } years ? (int)years.Value : null;

    /// <summary>The day from which a suit is barred; null where no period is known.</summary>
    public static DateOnly? BarredFrom(LegalNumbers numbers, string state, DebtKind kind, DateOnly defaultOn, bool isConsumer = false) =>
        YearsOf(numbers, state, kind, defaultOn, isConsumer) is { } years ? defaultOn.AddYears(years).AddDays(1) : null;

    /// <summary>
    /// The earliest day from which a suit on an invoice can be barred in a state of the US: what it rests on is not known to us, so it is the shortest of the state's periods, but for that of a judgment.
    /// Null where none is known.
    /// </summary>
    public static (DateOnly BarredFrom, string Citation)? OfState(LegalNumbers numbers, string state, bool isConsumer, DateOnly dueOn)
    {
        var defaultOn = dueOn.AddDays(1);
        var known = Enum.GetValues<DebtKind>().Where(kind => kind != DebtKind.Judgment).Select(kind => NumberOf(numbers, state, kind, defaultOn, isConsumer)).OfType<LegalNumber>().ToList();
        return known.Count == 0 ? null : known.Select(years => (defaultOn.AddYears((int)years.Value).AddDays(1), years.Source)).MinBy(row => row.Item1);
    }

    /// <summary>
    /// The earliest day from which a suit on an invoice can be barred outside of the United States, where it is not the state that says it; null where we have no rule. Nothing
    /// that interrupts the period is counted: the true day may be later, never earlier. For counsel to confirm.
    /// </summary>
    /// <param name="numbers">The law's numbers.</param>
    /// <param name="country">Of the debtor.</param>
    /// <param name="isConsumer">The debtor is a natural person.</param>
    /// <param name="dueOn">Last day to pay in time.</param>
    public static (DateOnly BarredFrom, string Citation)? Of(LegalNumbers numbers, string country, bool isConsumer, DateOnly dueOn)
    {
        var defaultOn = dueOn.AddDays(1);
        return numbers.On(isConsumer ? LegalSubject.LimitationConsumer : LegalSubject.LimitationBusiness, country, defaultOn) is { } years
            ? (country == RunsFromTheYearsEnd ? new DateOnly(dueOn.Year + (int)years.Value + 1, 1, 1) : defaultOn.AddYears((int)years.Value), years.Source)
            : null;
    }

    private static LegalNumber? NumberOf(LegalNumbers numbers, string state, DebtKind kind, DateOnly defaultOn, bool isConsumer) =>
        (isConsumer && kind != DebtKind.Judgment ? numbers.On(LegalSubject.LimitationConsumer, $"US-{state}", defaultOn) : null)
            ?? numbers.On(LegalSubject.Limitation(kind), $"US-{state}", defaultOn);
}
