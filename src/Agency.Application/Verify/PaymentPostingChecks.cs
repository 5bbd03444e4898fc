using Agency.Application.Common.Ports;
using Agency.Domain.Ledger;
using Agency.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Verify;

/// <summary>Every payment posted what it should: the money, the fee once it was earned, and the commission, less what came back.</summary>
internal sealed class PaymentPostingChecks(IAgencyDb db, AsOf asOf)
{
    private readonly Tally payments = new("payment postings");

    public async Task<Verified> Run(CancellationToken cancellationToken)
    {
        var commissions = await Commissions(cancellationToken);
        var posted = await Posted(cancellationToken);
        var used = await Used(cancellationToken);
        var (back, restated) = await Changes(cancellationToken);
        await foreach (var payment in db.Payments.AsNoTracking().Where(row => row.RecordedAt < asOf.Before).OrderBy(row => row.Number).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var stand = asOf.IsNow ? Standing.Now(payment) : Standing.Then(payment, asOf, [.. back[payment.Id]], [.. restated[payment.Id]]);
            foreach (var (because, amount) in Expected(payment, stand, commissions.GetValueOrDefault(payment.Id)))
            {
                payments.Compare($"{payment.Number} {because}", posted.GetValueOrDefault((payment.Id, because)), amount);
            }

            if (asOf.IsNow)
            {
                payments.Compare($"{payment.Number} used of what is kept", payment.KeptUsed, used.GetValueOrDefault(payment.Number));
            }
        }

        return payments.Result;
    }

    private IEnumerable<(LedgerEvent Event, decimal Amount)> Expected(Payment payment, Standing stand, decimal commission)
    {
        var isDirect = payment.ReceivedBy == ReceivedBy.Client;
        var isEarned = stand.Stands && stand.IsCleared && !isDirect;
        yield return (LedgerEvent.PaymentToAgency, stand.Stands && payment.ReceivedBy == ReceivedBy.Agency ? stand.Applied : 0);
        yield return (LedgerEvent.PaymentToAttorney, stand.Stands && payment.ReceivedBy == ReceivedBy.Attorney ? stand.Applied : 0);
        yield return (LedgerEvent.Overpaid, !stand.Stands ? 0 : payment.KeptOf is null ? stand.Overpaid : -stand.Applied);
        yield return (LedgerEvent.UnidentifiedReceived, payment.SuspenseNumber is null ? 0 : -payment.Amount.Amount);
        yield return (LedgerEvent.FeeEarned, isEarned ? stand.Fee : 0);
        yield return (LedgerEvent.VatOnFeeEarned, isEarned ? stand.Vat : 0);
        yield return (LedgerEvent.FeeOnDirectPayment, stand.Stands && isDirect ? stand.Fee : 0);
        yield return (LedgerEvent.VatOnDirectPaymentFee, stand.Stands && isDirect ? stand.Vat : 0);
        yield return (LedgerEvent.CommissionAccrued, commission);
        if (asOf.IsNow)
        {
            yield return (LedgerEvent.OverpaymentRefunded, payment.OverpaidRefunded);
            yield return (LedgerEvent.ShortfallOfDebtor, payment.OwedByDebtor.Amount);
            yield return (LedgerEvent.AttorneyTransferred, payment.Transferred);
        }
    }

    /// <summary>What payments that were made of kept money are still, per payment that it was kept of.</summary>
    private async Task<Dictionary<string, decimal>> Used(CancellationToken cancellationToken) => await db.Payments
        .Where(payment => payment.KeptOf != null && payment.Status != PaymentStatus.Reversed)
        .GroupBy(payment => payment.KeptOf!).Select(group => new { Of = group.Key, Amount = group.Sum(payment => payment.Amount.Amount - payment.Returned) })
        .ToDictionaryAsync(row => row.Of, row => row.Amount, cancellationToken);

    private async Task<Dictionary<Guid, decimal>> Commissions(CancellationToken cancellationToken) => asOf.IsNow
        ? await db.CommissionLines.GroupBy(line => line.PaymentId)
            .Select(group => new { Payment = group.Key, Amount = group.Sum(line => line.Amount.Amount) }).ToDictionaryAsync(row => row.Payment, row => row.Amount, cancellationToken)
        : (await db.CommissionLines.AsNoTracking().ToListAsync(cancellationToken)).Where(asOf.Holds)
            .GroupBy(line => line.PaymentId).ToDictionary(group => group.Key, group => group.Sum(line => line.Amount.Amount));

    private async Task<Dictionary<(Guid, LedgerEvent), decimal>> Posted(CancellationToken cancellationToken) => (await asOf.Postings(db)
            .Where(posting => posting.PaymentId != null)
            .GroupBy(posting => new { posting.PaymentId, posting.Event, posting.Account, posting.Side })
            .Select(group => new { group.Key.PaymentId, group.Key.Event, group.Key.Account, group.Key.Side, Amount = group.Sum(posting => posting.Amount.Amount) })
            .ToListAsync(cancellationToken))
        .Where(row => row.Account == ChartOfAccounts.Postings[row.Event].Debit)
        .GroupBy(row => (row.PaymentId!.Value, row.Event))
        .ToDictionary(group => group.Key, group => group.Sum(row => row.Side == Side.Debit ? row.Amount : -row.Amount));

    private async Task<(ILookup<Guid, PaymentReversal> Back, ILookup<Guid, RestatedPayment> Restated)> Changes(CancellationToken cancellationToken)
    {
        var back = asOf.IsNow ? [] : await db.PaymentReversals.AsNoTracking().Where(row => row.RecordedAt < asOf.Before).ToListAsync(cancellationToken);
        var restated = asOf.IsNow
            ? []
            : await db.RestatedPayments.AsNoTracking().Where(row => db.Restatements.Any(own => own.Id == row.RestatementId && own.RecordedAt < asOf.Before)).ToListAsync(cancellationToken);
        return (back.ToLookup(row => row.PaymentId), restated.ToLookup(row => row.PaymentId));
    }

    /// <summary>How a payment stands, or stood.</summary>
    private sealed record Standing(bool Stands, bool IsCleared, decimal Applied, decimal Overpaid, decimal Fee, decimal Vat)
    {
        public static Standing Now(Payment payment) => new(
            payment.Status != PaymentStatus.Reversed,
            payment.Status == PaymentStatus.Cleared,
            payment.Left.Amount - payment.KeptLeft.Amount,
            payment.KeptLeft.Amount,
            payment.FeeLeft.Amount,
            payment.VatLeft.Amount);

        public static Standing Then(Payment payment, AsOf asOf, IReadOnlyList<PaymentReversal> back, IReadOnlyList<RestatedPayment> restated)
        {
            // What came back before reversals had a record of their own came back as a whole.
            var isGone = payment.ReversedAt is { } at && asOf.Holds(at);
            var overpaid = payment.Overpaid + restated.Sum(row => row.LeftOver) - back.Sum(row => row.Overpaid.Amount);
            return new(
                !isGone,
                payment.ClearedOn <= asOf.Day,
                payment.Amount.Amount - back.Sum(row => row.Amount.Amount) - overpaid,
                overpaid,
                payment.Fee.Amount.Amount - back.Sum(row => row.Fee.Amount) + restated.Sum(row => row.Fee.Amount),
                payment.Fee.Vat.Amount - back.Sum(row => row.Vat.Amount) + restated.Sum(row => row.Vat.Amount));
        }
    }
}
