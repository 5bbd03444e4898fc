using Agency.Domain.Common;
using Agency.Domain.Interest;

namespace Agency.Domain.Cases;

/// <summary>What is owed on a date, per component.</summary>
public sealed record Balance(DateOnly On, IReadOnlyDictionary<Component, Money> Components, Money Total)
{
    /// <summary>The amount of a component.</summary>
    public Money Of(Component component) => Components[component];
}

/// <summary>Interest of a claim that has accrued up to a date but is not on the account yet.</summary>
public sealed record UnpostedInterest(Guid ClaimId, Money Amount);

/// <summary>Reads a case's account: balances and interest on any date, from the immutable entries and the rate table.</summary>
public sealed class CaseAccount
{
    private readonly Case of;
    private readonly RateTable known;
    private readonly AccountEntry[] entries;
    private readonly DateTime? knownAt;

    /// <summary>The account of a case.</summary>
    /// <param name="of">The case, with claims and entries.</param>
    /// <param name="rates">The rates that its terms name.</param>
    /// <param name="throughOrdinal">Only what was written up to this position counts; of entries it decides alone, because what is posted at once is not written at one instant.</param>
    /// <param name="knownAt">Only what was recorded by this moment counts, UTC, entries, rates and judgments: effective and recorded are two dates.</param>
    public CaseAccount(Case of, RateTable rates, int? throughOrdinal = null, DateTime? knownAt = null)
        : this(
            of,
            knownAt is { } moment ? rates.KnownAt(moment) : rates,
            [.. of.Entries.Where(entry => throughOrdinal is { } last ? entry.Ordinal <= last : entry.RecordedAt <= (knownAt ?? DateTime.MaxValue)).OrderBy(entry => entry.Ordinal)],
            knownAt)
    {
    }

    private CaseAccount(Case of, RateTable known, AccountEntry[] entries, DateTime? knownAt) =>
        (this.of, this.known, this.entries, this.knownAt) = (of, known, entries, knownAt);

    /// <summary>The account as other entries would make it.</summary>
    internal static CaseAccount Over(Case of, RateTable rates, IEnumerable<AccountEntry> entries, DateTime? knownAt = null) => new(of, rates, [.. entries], knownAt);

    /// <summary>The account with one entry more, as if it were written now.</summary>
    internal CaseAccount With(EntryDraft draft) =>
        new(of, known, [.. entries, AccountEntry.From(draft, entries.Length + 1, knownAt ?? DateTime.MaxValue)], knownAt);

    /// <summary>What is owed at the end of a day: entries effective by then, and interest through it, posted or not. Nothing before the case was opened, nor when nothing was known of it.</summary>
    public Balance On(DateOnly day) => day < of.OpenedOn || entries.Length == 0 ? Of(day, _ => Money.Zero(of.Currency)) : Owed(day);

    /// <summary>The same, but a day before the case was opened has what the debtor owed the creditor then: what money that came in on it is a payment on.</summary>
    public Balance Owed(DateOnly day) => Of(day, component => Money.Sum(OpenPerClaim(component, day).Select(row => row.Open), of.Currency));

    /// <summary>The interest on a claim through a day, from its due date, whether posted, paid or neither.</summary>
    public Money InterestOf(Claim claim, DateOnly through) =>
        Money.Sum(Segments(claim, through).Select(segment => segment.Amount), of.Currency);

    /// <summary>How that interest is made up.</summary>
    public IReadOnlyList<InterestSegment> Segments(Claim claim, DateOnly through)
    {
        var movements = entries
            .Where(entry => entry.ClaimId == claim.Id && entry.IsMovement)
            .Select(entry => new InterestMovement(
                entry.EffectiveOn,
                entry.Component == Component.Principal ? entry.Amount.Amount : 0,
                entry.Component == Component.Interest ? -entry.Amount.Amount : 0))
            .ToList();
        return InterestAccrual.Segments(claim.Placed, through, movements, of.Phases(claim, known, knownAt));
    }

    /// <summary>The interest that must be posted now so that the account holds all interest through a day; negative when too much was posted for it.</summary>
    public IReadOnlyList<UnpostedInterest> Unposted(DateOnly through) =>
    [
        .. of.Claims
            .Select(claim => new UnpostedInterest(claim.Id, InterestOf(claim, through) - Money.Sum(
                entries.Where(entry => entry.ClaimId == claim.Id && entry.Kind == EntryKind.Accrued).Select(entry => entry.Amount), of.Currency)))
            .Where(unposted => !unposted.Amount.IsZero),
    ];

    /// <summary>What is owed per claim on a component at the end of a day, oldest claim first; what belongs to no claim comes last, under null.</summary>
    public IReadOnlyList<(Guid? ClaimId, Money Open)> OpenPerClaim(Component component, DateOnly day)
    {
        var open = of.Claims.OrderBy(claim => claim.DueOn).ThenBy(claim => claim.InvoiceNumber, StringComparer.Ordinal)
            .Select(claim => ((Guid?)claim.Id, component == Component.Interest ? Sum(component, claim.Id, day) + InterestOf(claim, day) : Sum(component, claim.Id, day)));
        return [.. open, (null, Sum(component, null, day))];
    }

    private Balance Of(DateOnly day, Func<Component, Money> sum)
    {
        var components = Enum.GetValues<Component>().ToDictionary(component => component, sum);
        return new Balance(day, components, Money.Sum(components.Values, of.Currency));
    }

    /// <summary>An invoice is owed from its issue on: what the case was opened with counts on a day before, as far as it was there. Costs that were charged with the opening do not.</summary>
    private bool Counts(AccountEntry entry, DateOnly day) => entry.EffectiveOn <= day
        || (day < of.OpenedOn && entry.Kind is EntryKind.Placed or EntryKind.Credited && entry.AdjustmentId is null && of.Claims.Any(claim => claim.Id == entry.ClaimId && claim.IssuedOn <= day));

    private Money Sum(Component component, Guid? claimId, DateOnly day) => Money.Sum(
        entries.Where(entry => entry.Component == component && entry.ClaimId == claimId && entry.Kind != EntryKind.Accrued && Counts(entry, day))
            .Select(entry => entry.Amount),
        of.Currency);
}
