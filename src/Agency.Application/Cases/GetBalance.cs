using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Interest;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Cases;

/// <summary>
/// What is owed on a date, past or future, as it was known at a moment: effective and recorded are two dates. What was written to the account afterwards, and what
/// became known of a rate afterwards, does not count then.
/// </summary>
/// <param name="Number">The case.</param>
/// <param name="On">Balance date; today when null.</param>
/// <param name="KnownAt">The moment, UTC; now when null.</param>
[Requires(Permissions.CasesRead)]
public sealed record GetBalance(string Number, DateOnly? On = null, DateTime? KnownAt = null) : Query<BalancePage>;

/// <summary>The balance.</summary>
/// <param name="Number">The case.</param>
/// <param name="On">Balance date.</param>
/// <param name="KnownAt">The moment; null for now.</param>
/// <param name="Total">As it was known then.</param>
/// <param name="TotalNow">As it is known now, on the same date.</param>
/// <param name="Components">Each beside what is known now.</param>
/// <param name="Interest">The days, sums and rates behind the interest, per claim, as they were known then.</param>
/// <param name="Moments">When the account or its rates changed, the last one first: before and after each, the answer may differ.</param>
public sealed record BalancePage(
    string Number,
    DateOnly On,
    DateTime? KnownAt,
    Money Total,
    Money TotalNow,
    IReadOnlyList<BalanceComponent> Components,
    IReadOnlyList<DeskInterest> Interest,
    IReadOnlyList<BalanceMoment> Moments);

/// <summary>A component, as it was known then and as it is known now.</summary>
public sealed record BalanceComponent(Component Component, Money Amount, Money Now, Money Difference);

/// <summary>Something became known.</summary>
/// <param name="At">When it was recorded, UTC.</param>
/// <param name="Kind">Of the account's entry; null for a rate or a judgment.</param>
/// <param name="EffectiveOn">From when on it counts.</param>
public sealed record BalanceMoment(DateTime At, EntryKind? Kind, DateOnly EffectiveOn);

internal sealed class GetBalanceHandler(IAgencyDb db, BusinessClock clock) : IRequestHandler<GetBalance, BalancePage>
{
    public async Task<BalancePage> Handle(GetBalance request, CancellationToken cancellationToken)
    {
        var on = await db.Cases.AsNoTracking().WithAccount().Where(row => row.Number == request.Number).One("Case", request.Number, cancellationToken);
        var rates = await db.Rates(on, cancellationToken);
        var day = request.On ?? clock.Today;
        var then = new CaseAccount(on, rates, knownAt: request.KnownAt);
        var (balance, now) = (then.On(day), new CaseAccount(on, rates).On(day));
        return new BalancePage(
            on.Number,
            day,
            request.KnownAt,
            balance.Total,
            now.Total,
            [.. balance.Components.Select(row => new BalanceComponent(row.Key, row.Value, now.Of(row.Key), now.Of(row.Key) - row.Value))],
            [.. on.Claims.OrderBy(claim => claim.DueOn).Select(claim => new DeskInterest(claim.InvoiceNumber, then.InterestOf(claim, day), then.Segments(claim, day)))],
            Moments(on, rates));
    }

    /// <summary>Of what was recorded at one moment, the entry that says why: the payment, not the interest that was posted for it.</summary>
    private static IReadOnlyList<BalanceMoment> Moments(Case on, RateTable rates)
    {
        var entries = on.Entries.GroupBy(entry => entry.RecordedAt)
            .Select(written => written.OrderBy(entry => entry.Kind == EntryKind.Accrued).ThenBy(entry => entry.Ordinal).First())
            .Select(entry => new BalanceMoment(entry.RecordedAt, entry.Kind, entry.EffectiveOn));
        var corrected = rates.All.Where(rate => rate.RecordedAt > on.Entries[0].RecordedAt).Select(rate => new BalanceMoment(rate.RecordedAt, null, rate.From));
        var judgments = on.Judgments.Select(judgment => new BalanceMoment(judgment.RecordedAt, null, judgment.EnteredOn.AddDays(1)));
        return [.. entries.Concat(corrected).Concat(judgments).OrderByDescending(moment => moment.At)];
    }
}
