using Agency.Application.Cases;
using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Fees;
using Agency.Domain.Interest;
using Agency.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Verify;

/// <summary>Per case: the sums that lists show, the interest that was posted, every allocation and every fee, each as it was known when it was made.</summary>
internal sealed class CaseChecks(IAgencyDb db, AsOf asOf)
{
    private const int BatchSize = 200;
    private readonly Tally sums = new("case balances");
    private readonly Tally interest = new("interest postings");
    private readonly Tally allocations = new("allocations");
    private readonly Tally fees = new("fees");
    private readonly Tally reversals = new("payment reversals");
    private readonly RestatementChecks restatements = new();

    public async Task<IEnumerable<Verified>> Run(CancellationToken cancellationToken)
    {
        var rates = (await db.InterestRates.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(rate => rate.Series, StringComparer.Ordinal);
        var schedules = await db.FeeScheduleVersions.AsNoTracking().ToDictionaryAsync(version => version.Id, cancellationToken);
        var last = Guid.Empty;
        while (await Batch(last, cancellationToken) is { Count: > 0 } batch)
        {
            var ids = batch.Select(row => row.Case.Id).ToList();
            var payments = (await db.Payments.AsNoTracking().Where(payment => ids.Contains(payment.CaseId) && payment.RecordedAt < asOf.Before).ToListAsync(cancellationToken)).ToLookup(payment => payment.CaseId);
            var back = (await db.PaymentReversals.AsNoTracking().Where(row => ids.Contains(row.CaseId) && row.RecordedAt < asOf.Before).ToListAsync(cancellationToken)).ToLookup(row => row.PaymentId);
            var restated = (await db.Restatements.AsNoTracking().Include(row => row.Payments).Where(row => ids.Contains(row.CaseId) && row.RecordedAt < asOf.Before)
                .ToListAsync(cancellationToken)).ToLookup(row => row.CaseId);
            foreach (var (on, isForeign) in batch.Where(row => row.Case.Entries.Any(entry => asOf.Holds(entry.RecordedAt))))
            {
                CheckSums(on);
                var more = restated[on.Id].SelectMany(row => row.Payments).ToLookup(row => row.PaymentId);
                var histories = payments[on.Id].Select(payment => new PaymentHistory(payment, on, [.. back[payment.Id]], [.. more[payment.Id]])).OrderBy(history => history.Position).ToList();
                CheckPayments(on, isForeign, histories, schedules, RatesOf(on, rates));
                CheckReversals(histories, schedules);
                restatements.Check(on, [.. restated[on.Id]], histories, schedules, RatesOf(on, rates));
            }

            last = ids[^1];
        }

        return [sums.Result, interest.Result, allocations.Result, fees.Result, reversals.Result, restatements.Result];
    }

    private static RateTable RatesOf(Case on, ILookup<string, InterestRate> rates) =>
        new(on.RateSeries.SelectMany(series => rates[series]));

    private async Task<List<(Case Case, bool IsForeign)>> Batch(Guid after, CancellationToken cancellationToken)
    {
        var cases = await db.Cases.AsNoTracking().WithAccount().Where(row => row.Id > after).OrderBy(row => row.Id).Take(BatchSize).ToListAsync(cancellationToken);
        var ids = cases.Select(row => row.Id).ToList();
        var foreign = await (
            from row in db.Cases
            where ids.Contains(row.Id)
            join client in db.Clients on row.ClientId equals client.Id
            join debtor in db.Debtors on row.DebtorId equals debtor.Id
            where client.Country != debtor.Details.Country
            select row.Id).ToListAsync(cancellationToken);
        return [.. cases.Select(row => (row, foreign.Contains(row.Id)))];
    }

    private void CheckSums(Case on)
    {
        var principal = on.Entries.Where(entry => entry.Component == Component.Principal).ToList();
        sums.Compare($"{on.Number} placed", on.Placed, Sum(on, principal.Where(entry => entry.Kind is EntryKind.Placed or EntryKind.Credited && entry.AdjustmentId is null)));
        if (!asOf.IsNow)
        {
            return;
        }

        sums.Compare($"{on.Number} principal", on.PrincipalOpen, Sum(on, principal));
        sums.Compare($"{on.Number} collected", on.Collected, -Sum(on, on.Entries.Where(entry => entry.PaymentId is not null)));
    }

    private void CheckPayments(Case on, bool isForeign, List<PaymentHistory> histories, Dictionary<Guid, FeeScheduleVersion> schedules, RateTable rates)
    {
        foreach (var history in histories)
        {
            var payment = history.Payment;
            var asKnown = new CaseAccount(on, rates, throughOrdinal: history.Position - 1, knownAt: payment.RecordedAt);
            interest.Compare(payment.Number, 0, history.Paid.Count == 0 ? 0 : asKnown.Unposted(payment.ReceivedOn).Count);

            var parts = payment.Applied.IsZero ? [] : Allocation.Of(payment.Applied, on.Terms.Allocation, asKnown, payment.ReceivedOn, payment.NamedClaimId);
            allocations.Compare(payment.Number, Text(history.Paid.Select(entry => new AllocatedPart(entry.Component, entry.ClaimId, -entry.Amount))), Text(parts));

            var before = histories.TakeWhile(earlier => earlier != history).ToList();
            var schedule = schedules[payment.FeeScheduleVersionId];
            var fee = FeeCharge.On(
                schedule, FeeFacts.Of(on, payment.StageAtReceipt, isForeign, payment.ReceivedOn), parts, on.Currency, rule => HistoryOf(before, payment.FeeScheduleVersionId, rule, history.Position));

            // A charge of the time when VAT was rounded on each fee alone is held to that.
            var vat = payment.Fee.VatBefore is null ? Money.Rounded(schedule.Vat.Of(fee.Amount.Amount), on.Currency, RoundingIntent.Vat) : fee.Vat;
            fees.Compare(payment.Number, (payment.Fee.RuleNumber, payment.Fee.Amount, payment.Fee.Vat), (fee.RuleNumber, fee.Amount, vat));
        }
    }

    internal static FeeHistory HistoryOf(IEnumerable<PaymentHistory> before, Guid schedule, int rule, int position)
    {
        var under = before.Where(history => history.Payment.FeeScheduleVersionId == schedule && history.Payment.Fee.RuleNumber == rule).Select(history => history.FeeAt(position)).ToList();
        return new FeeHistory(under.Sum(fee => fee.Base), under.Sum(fee => fee.Fees), under.Sum(fee => fee.Vat));
    }

    /// <summary>Every reversal took back from the last entry on, and the share of fee and VAT that is the share of the base; and the payment says their sum.</summary>
    private void CheckReversals(List<PaymentHistory> histories, Dictionary<Guid, FeeScheduleVersion> schedules)
    {
        foreach (var history in histories)
        {
            var payment = history.Payment;
            foreach (var (reversal, fee, vat, parts, stored) in history.ReversalsAgain(schedules[payment.FeeScheduleVersionId]))
            {
                reversals.Compare($"{reversal.Number} fee and VAT", (reversal.Fee, reversal.Vat), (fee, vat));
                reversals.Compare($"{reversal.Number} allocation", Text(stored), Text(parts));
            }

            if (asOf.IsNow && !history.IsAsRecorded)
            {
                reversals.Compare(
                    $"{payment.Number} returned",
                    (payment.Returned, payment.OverpaidReturned, payment.LeftOver, payment.FeeBaseReturned, payment.FeeReturned, payment.VatReturned, payment.Status == PaymentStatus.Reversed),
                    (history.Sum(row => row.Amount), history.Sum(row => row.Overpaid), history.LeftOver, history.Sum(row => row.FeeBase) - history.More(row => row.FeeBase),
                        history.Sum(row => row.Fee) - history.More(row => row.Fee), history.Sum(row => row.Vat) - history.More(row => row.Vat),
                        history.Sum(row => row.Amount) == payment.Amount.Amount));
            }
        }
    }

    private static Money Sum(Case on, IEnumerable<AccountEntry> entries) => Money.Sum(entries.Select(entry => entry.Amount), on.Currency);

    private static string Text(IEnumerable<AllocatedPart> parts) => string.Join("; ", parts.Select(part => $"{part.Component} {part.ClaimId} {part.Amount}"));
}
