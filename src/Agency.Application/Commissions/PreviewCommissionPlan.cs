using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Payments;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Commissions;

/// <summary>
/// What a version of a plan would have paid in past months, had every case of the plan had it, beside what was paid. Publishes nothing; refuses what publishing would.
/// </summary>
/// <param name="Number">The plan whose cases are looked at, for example <c>PL-3</c>.</param>
/// <param name="Base">What the commission is taken on.</param>
/// <param name="Rates">The bands to try.</param>
/// <param name="Months">How many past months; the one at hand is not one of them.</param>
[Requires(Permissions.PlansManage)]
public sealed record PreviewCommissionPlan(string Number, CommissionBase Base, Bands Rates, int Months = 12) : Query<PlanPreview>;

/// <summary>The months, and each partner's commission in them.</summary>
public sealed record PlanPreview(DateOnly From, DateOnly Through, IReadOnlyList<PlanPreviewRow> Rows, IReadOnlyList<PlanPreviewTotal> Totals);

/// <summary>One partner, month and currency.</summary>
/// <param name="Actual">Sum of the lines as they are.</param>
/// <param name="Proposed">What they would add up to.</param>
public sealed record PlanPreviewRow(string AffiliateNumber, string AffiliateName, DateOnly Month, Money Collected, Money Base, Money Actual, Money Proposed, Money Difference);

/// <summary>All partners, in one currency.</summary>
public sealed record PlanPreviewTotal(Money Collected, Money Actual, Money Proposed, Money Difference);

internal sealed class PreviewCommissionPlanValidator : AbstractValidator<PreviewCommissionPlan>
{
    public PreviewCommissionPlanValidator()
    {
        RuleFor(request => request.Number).NotEmpty().WithMessage("Choose the plan.");
        RuleFor(request => request.Base).IsInEnum().WithMessage("Choose what the commission is taken on.");
        RuleFor(request => request.Rates).NotNull().WithMessage("Enter the bands.");
        RuleFor(request => request.Months).InclusiveBetween(1, 36).WithMessage("From 1 to 36 months.");
    }
}

internal sealed class PreviewCommissionPlanHandler(IAgencyDb db, BusinessClock clock) : IRequestHandler<PreviewCommissionPlan, PlanPreview>
{
    public async Task<PlanPreview> Handle(PreviewCommissionPlan request, CancellationToken cancellationToken)
    {
        var through = new DateOnly(clock.Today.Year, clock.Today.Month, 1).AddDays(-1);
        var first = new DateOnly(through.Year, through.Month, 1).AddMonths(1 - request.Months);
        var version = CommissionPlan.Create(request.Number, request.Number).Publish(clock.Today, request.Base, request.Rates, holdingDays: 0, minimumPayout: 0);
        var affiliates = await db.Affiliates.AsNoTracking().ToDictionaryAsync(row => row.Id, row => (row.Number, row.Name), cancellationToken);

        // Bands are over the plan year: what came before the first month of the preview has filled some of them.
        var months = await Earned(request, new DateOnly(first.Year, 1, 1), through, cancellationToken);
        var rows = months
            .GroupBy(month => (month.AffiliateId, month.Currency, month.Month.Year))
            .SelectMany(year => Year(year.Key, [.. year.OrderBy(month => month.Month)], version))
            .Where(row => row.Row.Month >= first)
            .Select(row => row.Row with { AffiliateNumber = affiliates[row.AffiliateId].Number, AffiliateName = affiliates[row.AffiliateId].Name })
            .OrderByDescending(row => row.Month).ThenBy(row => row.AffiliateName, StringComparer.Ordinal).ThenBy(row => row.Actual.Currency.Code, StringComparer.Ordinal)
            .ToList();
        return new PlanPreview(first, through, rows, [.. rows.GroupBy(row => row.Actual.Currency).Select(Total)]);
    }

    /// <summary>The domain's own account, month by month: since lines are cumulative, a month's sum earns what its lines would have earned one by one.</summary>
    private static IEnumerable<(Guid AffiliateId, PlanPreviewRow Row)> Year((Guid AffiliateId, Currency Currency, int Year) key, List<MonthEarned> months, CommissionPlanVersion version)
    {
        var account = CommissionAccount.Open(key.AffiliateId, version.Id, key.Year, key.Currency);
        foreach (var month in months)
        {
            var earning = account.Quote(version, new Money(month.Collected, key.Currency), new Money(month.Base, key.Currency));
            account.Take(earning);
            var actual = new Money(month.Actual, key.Currency);
            yield return (key.AffiliateId, new PlanPreviewRow("", "", month.Month, earning.Collected, earning.Base, actual, earning.Amount, earning.Amount - actual));
        }
    }

    private static PlanPreviewTotal Total(IGrouping<Currency, PlanPreviewRow> rows)
    {
        var (actual, proposed) = (Money.Sum(rows.Select(row => row.Actual), rows.Key), Money.Sum(rows.Select(row => row.Proposed), rows.Key));
        return new PlanPreviewTotal(Money.Sum(rows.Select(row => row.Collected), rows.Key), actual, proposed, proposed - actual);
    }

    private async Task<List<MonthEarned>> Earned(PreviewCommissionPlan request, DateOnly first, DateOnly through, CancellationToken cancellationToken)
    {
        var lines =
            from line in db.CommissionLines
            where line.EarnedOn >= first && line.EarnedOn <= through
            join version in db.CommissionPlanVersions on line.PlanVersionId equals version.Id
            where version.PlanNumber == request.Number
            select new { Line = line, version.Base };
        var grouped = await lines
            .GroupBy(row => new { row.Line.AffiliateId, row.Line.Amount.Currency, row.Line.EarnedOn.Year, row.Line.EarnedOn.Month, row.Base })
            .Select(group => new
            {
                group.Key,
                Collected = group.Sum(row => row.Line.Collected.Amount),
                Base = group.Sum(row => row.Line.Base.Amount),
                Actual = group.Sum(row => row.Line.Amount.Amount),
            })
            .ToListAsync(cancellationToken);
        var other = grouped.Any(group => group.Key.Base != request.Base) ? await OtherBase(request.Base, lines.Where(row => row.Base != request.Base).Select(row => row.Line), cancellationToken) : [];
        return
        [
            .. grouped
                .GroupBy(group => (group.Key.AffiliateId, group.Key.Currency, Month: new DateOnly(group.Key.Year, group.Key.Month, 1)))
                .Select(month => new MonthEarned(
                    month.Key.AffiliateId,
                    month.Key.Currency,
                    month.Key.Month,
                    month.Sum(group => group.Collected),
                    month.Where(group => group.Key.Base == request.Base).Sum(group => group.Base) + other.GetValueOrDefault(month.Key),
                    month.Sum(group => group.Actual))),
        ];
    }

    /// <summary>
    /// What lines of a plan on another base would have counted: of each payment its fee, its principal and interest, or all of it. A line of a part of a payment counts that
    /// part of it, to the cent.
    /// </summary>
    private async Task<Dictionary<(Guid AffiliateId, Currency Currency, DateOnly Month), decimal>> OtherBase(
        CommissionBase wanted, IQueryable<CommissionLine> lines, CancellationToken cancellationToken)
    {
        var isAll = wanted == CommissionBase.CollectedWithCosts;
        var rows =
            from line in lines
            join payment in db.Payments on line.PaymentId equals payment.Id
            select new
            {
                line.AffiliateId,
                line.EarnedOn,
                Collected = line.Collected.Amount,
                line.Collected.Currency,
                Paid = payment.Amount.Amount,
                Fee = payment.Fee.Amount.Amount,
                Counted = db.AccountEntries
                    .Where(entry => entry.PaymentId == payment.Id && (entry.Kind == EntryKind.Paid || entry.Kind == EntryKind.Restated) && (isAll || entry.Component == Component.Principal || entry.Component == Component.Interest))
                    .Sum(entry => entry.Amount.Amount),
            };
        var sums = new Dictionary<(Guid, Currency, DateOnly), decimal>();
        await foreach (var row in rows.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var whole = wanted == CommissionBase.Fee ? row.Fee : -row.Counted;
            var part = Money.Rounded(whole * row.Collected / row.Paid, row.Currency, RoundingIntent.Commission).Amount;
            var key = (row.AffiliateId, row.Currency, new DateOnly(row.EarnedOn.Year, row.EarnedOn.Month, 1));
            sums[key] = sums.GetValueOrDefault(key) + part;
        }

        return sums;
    }

    private sealed record MonthEarned(Guid AffiliateId, Currency Currency, DateOnly Month, decimal Collected, decimal Base, decimal Actual);
}
