using Agency.Application.Cases;
using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Fees;
using Agency.Domain.Identity;
using Agency.Domain.Payments;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Fees;

/// <summary>
/// What a version of a schedule would have charged on the payments of past months, had the cases of the schedule had it, beside what was charged. Publishes nothing;
/// refuses what publishing would. Payments that came back count in neither.
/// </summary>
/// <param name="Number">The schedule whose cases are looked at, for example <c>F-12</c>.</param>
/// <param name="Rules">The rules to try.</param>
/// <param name="VatPercent">On the fee.</param>
/// <param name="Months">How many past months; the one at hand is not one of them.</param>
[Requires(Permissions.FeesManage)]
public sealed record PreviewFeeSchedule(string Number, IReadOnlyList<FeeRule> Rules, decimal VatPercent, int Months = 12) : Query<SchedulePreview>;

/// <summary>The months, and each client's fees in them.</summary>
public sealed record SchedulePreview(DateOnly From, DateOnly Through, IReadOnlyList<SchedulePreviewRow> Rows, IReadOnlyList<SchedulePreviewRule> Rules);

/// <summary>One client and currency: fees without VAT.</summary>
public sealed record SchedulePreviewRow(string ClientNumber, string ClientName, int Payments, Money Collected, Money Actual, Money Proposed, Money Difference);

/// <summary>How many payments found a proposed rule: one that nothing finds is in the wrong place.</summary>
public sealed record SchedulePreviewRule(int Number, string Name, int Payments);

internal sealed class PreviewFeeScheduleValidator : AbstractValidator<PreviewFeeSchedule>
{
    public PreviewFeeScheduleValidator()
    {
        RuleFor(request => request.Number).NotEmpty().WithMessage("Choose the schedule.");
        RuleFor(request => request.Rules).NotEmpty().WithMessage("Enter at least one rule.");
        RuleFor(request => request.VatPercent).InclusiveBetween(0, 100).WithMessage("VAT is from 0 to 100 %.");
        RuleFor(request => request.Months).InclusiveBetween(1, 36).WithMessage("From 1 to 36 months.");
    }
}

internal sealed class PreviewFeeScheduleHandler(IAgencyDb db, BusinessClock clock) : IRequestHandler<PreviewFeeSchedule, SchedulePreview>
{
    private const int BatchSize = 200;

    public async Task<SchedulePreview> Handle(PreviewFeeSchedule request, CancellationToken cancellationToken)
    {
        var through = new DateOnly(clock.Today.Year, clock.Today.Month, 1).AddDays(-1);
        var first = new DateOnly(through.Year, through.Month, 1).AddMonths(1 - request.Months);
        var version = FeeSchedule.Create(request.Number, request.Number).Publish(clock.Today, request.Rules, new Percentage(request.VatPercent));
        var again = new List<FeeAgain>();
        var last = Guid.Empty;
        while (await Batch(request.Number, first, through, last, cancellationToken) is { Count: > 0 } batch)
        {
            var ids = batch.Select(row => row.Case.Id).ToList();
            var payments = (await db.Payments.AsNoTracking()
                .Where(payment => ids.Contains(payment.CaseId) && payment.Status != PaymentStatus.Reversed && payment.ReceivedOn <= through)
                .ToListAsync(cancellationToken)).ToLookup(payment => payment.CaseId);
            again.AddRange(batch.SelectMany(row => Again(row, payments[row.Case.Id], version)).Where(fee => fee.ReceivedOn >= first));
            last = ids[^1];
        }

        var clients = await db.Clients.AsNoTracking().ToDictionaryAsync(client => client.Id, client => (client.Number, client.Name), cancellationToken);
        return new SchedulePreview(
            first,
            through,
            [.. again.GroupBy(fee => (fee.ClientId, fee.Collected.Currency)).Select(group => Row(clients[group.Key.ClientId], group.Key.Currency, group)).OrderBy(row => row.ClientName, StringComparer.Ordinal)],
            [.. version.Rules.Select((rule, index) => new SchedulePreviewRule(index + 1, rule.Name, again.Count(fee => fee.Rule == index + 1)))]);
    }

    /// <summary>Each payment of the case in the order of recording, with the history that the proposed rules would have made.</summary>
    private static IEnumerable<FeeAgain> Again(CaseAndPlace of, IEnumerable<Payment> payments, FeeScheduleVersion version)
    {
        var history = new Dictionary<int, FeeHistory>();
        foreach (var payment in payments.OrderBy(payment => payment.RecordedAt).ThenBy(payment => payment.Number, StringComparer.Ordinal))
        {
            var parts = of.Case.Entries.Where(entry => entry.PaymentId == payment.Id && entry.Kind is (EntryKind.Paid or EntryKind.Restated))
                .Select(entry => new AllocatedPart(entry.Component, entry.ClaimId, -entry.Amount)).ToList();
            var facts = FeeFacts.Of(of.Case, payment.StageAtReceipt, of.IsForeign, payment.ReceivedOn);
            var fee = FeeCharge.On(version, facts, parts, of.Case.Currency, rule => history.GetValueOrDefault(rule, FeeHistory.None));
            history[fee.RuleNumber] = new FeeHistory(
                fee.BaseBefore + fee.Base.Amount, fee.FeesBefore + fee.Amount.Amount, (fee.VatBefore ?? 0) + fee.Vat.Amount);
            yield return new FeeAgain(payment.ClientId, payment.ReceivedOn, payment.Amount, payment.Fee.Amount, fee.Amount, fee.RuleNumber);
        }
    }

    private static SchedulePreviewRow Row((string Number, string Name) client, Currency currency, IEnumerable<FeeAgain> fees)
    {
        var all = fees.ToList();
        var (actual, proposed) = (Money.Sum(all.Select(fee => fee.Actual), currency), Money.Sum(all.Select(fee => fee.Proposed), currency));
        return new SchedulePreviewRow(client.Number, client.Name, all.Count, Money.Sum(all.Select(fee => fee.Collected), currency), actual, proposed, proposed - actual);
    }

    private async Task<List<CaseAndPlace>> Batch(string schedule, DateOnly first, DateOnly through, Guid after, CancellationToken cancellationToken)
    {
        var rows =
            from row in db.Cases.AsNoTracking().WithAccount()
            where row.Id > after
            where db.Payments.Any(payment => payment.CaseId == row.Id && payment.ReceivedOn >= first && payment.ReceivedOn <= through)
            where db.FeeScheduleVersions.Any(version => version.Id == row.Terms.FeeScheduleVersionId && version.ScheduleNumber == schedule)
            join client in db.Clients on row.ClientId equals client.Id
            join debtor in db.Debtors on row.DebtorId equals debtor.Id
            orderby row.Id
            select new CaseAndPlace(row, client.Country != debtor.Details.Country);
        return await rows.Take(BatchSize).ToListAsync(cancellationToken);
    }

    private sealed record CaseAndPlace(Case Case, bool IsForeign);

    private sealed record FeeAgain(Guid ClientId, DateOnly ReceivedOn, Money Collected, Money Actual, Money Proposed, int Rule);
}
