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
internal sealed class CaseChecks(IAgencyDb db)
{
    private const int BatchSize = 200;
    private readonly Tally sums = new("case balances");
    private readonly Tally interest = new("interest postings");
    private readonly Tally allocations = new("allocations");
    private readonly Tally fees = new("fees");

    public async Task<IEnumerable<Verified>> Run(CancellationToken cancellationToken)
    {
        var rates = (await db.InterestRates.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(rate => rate.Series, StringComparer.Ordinal);
        var schedules = await db.FeeScheduleVersions.AsNoTracking().ToDictionaryAsync(version => version.Id, cancellationToken);
        var last = Guid.Empty;
        while (await Batch(last, cancellationToken) is { Count: > 0 } batch)
        {
            var ids = batch.Select(row => row.Case.Id).ToList();
            var payments = (await db.Payments.AsNoTracking().Where(payment => ids.Contains(payment.CaseId)).ToListAsync(cancellationToken)).ToLookup(payment => payment.CaseId);
            foreach (var (on, isForeign) in batch)
            {
                CheckSums(on);
                CheckPayments(on, isForeign, [.. payments[on.Id].OrderBy(payment => payment.Number, StringComparer.Ordinal)], schedules, RatesOf(on, rates));
            }

            last = ids[^1];
        }

        return [sums.Result, interest.Result, allocations.Result, fees.Result];
    }

    private static RateTable RatesOf(Case on, ILookup<string, InterestRate> rates) =>
        on.Terms.Regime.Rules().RateSeries is { } series ? new RateTable(rates[series]) : RateTable.Empty;

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
        sums.Compare($"{on.Number} placed", on.Placed, Sum(on, principal.Where(entry => entry.Kind is EntryKind.Placed or EntryKind.Credited)));
        sums.Compare($"{on.Number} principal", on.PrincipalOpen, Sum(on, principal));
        sums.Compare($"{on.Number} collected", on.Collected, -Sum(on, on.Entries.Where(entry => entry.PaymentId is not null)));
    }

    private void CheckPayments(Case on, bool isForeign, IReadOnlyList<Payment> payments, Dictionary<Guid, FeeScheduleVersion> schedules, RateTable rates)
    {
        foreach (var payment in payments)
        {
            var paid = on.Entries.Where(entry => entry.PaymentId == payment.Id && entry.Kind == EntryKind.Paid).OrderBy(entry => entry.Ordinal).ToList();
            var asKnown = new CaseAccount(on, rates, throughOrdinal: paid[0].Ordinal - 1);
            interest.Compare(payment.Number, 0, asKnown.Unposted(payment.ReceivedOn).Count);

            var parts = Allocation.Of(payment.Amount, on.Terms.Allocation, asKnown, payment.ReceivedOn);
            allocations.Compare(payment.Number, Text(paid.Select(entry => new AllocatedPart(entry.Component, entry.ClaimId, -entry.Amount))), Text(parts));

            var before = payments.TakeWhile(earlier => earlier != payment).Where(earlier => !(earlier.ReversedAt <= payment.RecordedAt)).ToList();
            var fee = FeeCharge.On(
                schedules[payment.FeeScheduleVersionId], FeeFacts.Of(on, payment.StageAtReceipt, isForeign, payment.ReceivedOn), parts, on.Currency, rule => HistoryOf(before, payment.FeeScheduleVersionId, rule));
            fees.Compare(payment.Number, (payment.Fee.RuleNumber, payment.Fee.Amount, payment.Fee.Vat), (fee.RuleNumber, fee.Amount, fee.Vat));
        }
    }

    private static FeeHistory HistoryOf(IEnumerable<Payment> before, Guid schedule, int rule)
    {
        var under = before.Where(payment => payment.FeeScheduleVersionId == schedule && payment.Fee.RuleNumber == rule).ToList();
        return new FeeHistory(under.Sum(payment => payment.Fee.Base.Amount), under.Sum(payment => payment.Fee.Amount.Amount));
    }

    private static Money Sum(Case on, IEnumerable<AccountEntry> entries) => Money.Sum(entries.Select(entry => entry.Amount), on.Currency);

    private static string Text(IEnumerable<AllocatedPart> parts) => string.Join("; ", parts.Select(part => $"{part.Component} {part.ClaimId} {part.Amount}"));
}
