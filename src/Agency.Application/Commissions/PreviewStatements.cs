using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Commissions;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Commissions;

/// <summary>What a month's statement run would issue, and what it would leave out and why.</summary>
/// <param name="Month">Any day of the month.</param>
[Requires(Permissions.CommissionsIssue)]
public sealed record PreviewStatements(DateOnly Month) : Query<StatementRunPreview>;

/// <summary>The run before it runs.</summary>
public sealed record StatementRunPreview(
    DateOnly From, DateOnly Through, bool HasEnded, IReadOnlyList<StatementToIssue> ToIssue, IReadOnlyList<StatementLeftOut> LeftOut);

/// <summary>A statement that would be issued.</summary>
public sealed record StatementToIssue(Guid AffiliateId, string AffiliateNumber, string AffiliateName, int Lines, Money BroughtForward, Money Total)
{
    /// <summary>For the words of a run.</summary>
    public override string ToString() => $"{AffiliateNumber} {Total.Currency.Code}";
}

/// <summary>A partner who gets no statement, and why.</summary>
/// <param name="Reason">Held: every line is held. NothingEarned: there is no line at all.</param>
/// <param name="Held">How much is held.</param>
/// <param name="FirstReleaseOn">When the first held line is released.</param>
public sealed record StatementLeftOut(string AffiliateNumber, string AffiliateName, LeftOutReason Reason, Money? Held, DateOnly? FirstReleaseOn);

/// <summary>Why there is no statement.</summary>
public enum LeftOutReason
{
    NothingEarned = 1,
    Held,
}

internal sealed class PreviewStatementsHandler(IAgencyDb db, BusinessClock clock) : IRequestHandler<PreviewStatements, StatementRunPreview>
{
    public async Task<StatementRunPreview> Handle(PreviewStatements request, CancellationToken cancellationToken)
    {
        var period = DateRange.MonthOf(request.Month);
        var affiliates = await db.Affiliates.AsNoTracking().OrderBy(affiliate => affiliate.Number).ToListAsync(cancellationToken);
        var payable = await Sums(db.Payable(period), cancellationToken);
        var open = await Sums(db.Open(period), cancellationToken);
        var carried = await db.CarriedForward(affiliates.Select(affiliate => affiliate.Id), cancellationToken);
        var toIssue =
            from affiliate in affiliates
            from sum in payable[affiliate.Id].OrderBy(sum => sum.Currency.Code, StringComparer.Ordinal)
            let broughtForward = carried.GetValueOrDefault((affiliate.Id, sum.Currency), Money.Zero(sum.Currency))
            select new StatementToIssue(affiliate.Id, affiliate.Number, affiliate.Name, sum.Lines, broughtForward, new Money(sum.Amount, sum.Currency));
        var leftOut =
            from affiliate in affiliates
            where !payable[affiliate.Id].Any()
            from sum in open[affiliate.Id].DefaultIfEmpty()
            select new StatementLeftOut(
                affiliate.Number,
                affiliate.Name,
                sum is null ? LeftOutReason.NothingEarned : LeftOutReason.Held,
                sum is null ? null : new Money(sum.Amount, sum.Currency),
                sum?.FirstReleaseOn);
        return new StatementRunPreview(period.From, period.Through, clock.Today > period.Through, [.. toIssue], [.. leftOut]);
    }

    private static async Task<ILookup<Guid, LineSum>> Sums(IQueryable<CommissionLine> lines, CancellationToken cancellationToken)
    {
        var sums = await lines
            .GroupBy(line => new { line.AffiliateId, line.Amount.Currency })
            .Select(group => new LineSum(
                group.Key.AffiliateId, group.Key.Currency, group.Count(), group.Sum(line => line.Amount.Amount), group.Min(line => line.HeldUntil)))
            .ToListAsync(cancellationToken);
        return sums.ToLookup(sum => sum.AffiliateId);
    }

    private sealed record LineSum(Guid AffiliateId, Currency Currency, int Lines, decimal Amount, DateOnly FirstReleaseOn);
}
