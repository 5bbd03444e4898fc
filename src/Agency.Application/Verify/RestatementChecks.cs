using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Fees;
using Agency.Domain.Interest;
using Agency.Domain.Payments;

namespace Agency.Application.Verify;

/// <summary>Every restatement, from the account and the rates as they were known when it was made: what it changed of allocation, interest and fee.</summary>
internal sealed class RestatementChecks
{
    private readonly Tally restatements = new("restatements");

    public Verified Result => restatements.Result;

    public void Check(Case on, IReadOnlyList<Restatement> made, List<PaymentHistory> histories, Dictionary<Guid, FeeScheduleVersion> schedules, RateTable rates)
    {
        foreach (var restatement in made.OrderBy(row => row.Number, StringComparer.Ordinal))
        {
            var own = on.Entries.Where(entry => entry.RestatementId == restatement.Id).OrderBy(entry => entry.Ordinal).ToList();
            var (first, known) = (own[0].Ordinal, rates.KnownAt(restatement.RecordedAt));
            var again = Reallocation.Of(on, known, on.Entries.Where(entry => entry.Ordinal < first), histories.Select(history => history.Payment).Named(), restatement.RecordedAt).ToDictionary(row => row.PaymentId);
            foreach (var history in histories.Where(history => history.Position < first))
            {
                var (stored, _) = history.RestatedBy(restatement.Id);
                restatements.Compare(
                    $"{restatement.Number} {history.Payment.Number} allocation", Text(stored), Text(again.GetValueOrDefault(history.Payment.Id)?.Differences ?? []));
            }

            CheckFees(on, restatement, histories, schedules, again.Values, first);
            CheckInterest(on, restatement, known, own);
        }
    }

    private void CheckFees(
        Case on, Restatement restatement, List<PaymentHistory> histories, Dictionary<Guid, FeeScheduleVersion> schedules, IEnumerable<Reallocated> again, int first)
    {
        var soFar = new Dictionary<(Guid, int), FeeHistory>();
        var earlier = histories.Where(history => history.Position < first).ToList();
        foreach (var row in again.Where(row => row.Differences.Any()))
        {
            var history = earlier.First(own => own.Payment.Id == row.PaymentId);
            var payment = history.Payment;
            var key = (payment.FeeScheduleVersionId, payment.Fee.RuleNumber);
            var before = soFar.TryGetValue(key, out var known) ? known : CaseChecks.HistoryOf(earlier, payment.FeeScheduleVersionId, payment.Fee.RuleNumber, first);
            var (@base, fee, vat) = FeeCharge.Difference(schedules[payment.FeeScheduleVersionId], payment.Fee.RuleNumber, row.Differences, on.Currency, before);
            soFar[key] = new FeeHistory(before.Base + @base.Amount, before.Fees + fee.Amount, before.Vat + vat.Amount);
            var stored = history.RestatedBy(restatement.Id).Fee;
            restatements.Compare($"{restatement.Number} {payment.Number} fee", (stored?.FeeBase, stored?.Fee, stored?.Vat), (@base, fee, vat));
            restatements.Compare($"{restatement.Number} {payment.Number} left over", stored?.LeftOver, row.Excess.Amount);
        }
    }

    private void CheckInterest(Case on, Restatement restatement, RateTable known, List<AccountEntry> own)
    {
        var posted = on.Entries.Where(entry => entry.Kind == EntryKind.Accrued && entry.Ordinal < own[0].Ordinal).MaxBy(entry => entry.Ordinal);
        restatements.Compare(
            $"{restatement.Number} interest", 0, posted is null ? 0 : new CaseAccount(on, known, throughOrdinal: own[^1].Ordinal, knownAt: restatement.RecordedAt).Unposted(posted.EffectiveOn).Count);
    }

    private static string Text(IEnumerable<AllocatedPart> parts) =>
        string.Join("; ", parts.Select(part => $"{part.Component} {part.ClaimId} {part.Amount}").Order(StringComparer.Ordinal));
}
