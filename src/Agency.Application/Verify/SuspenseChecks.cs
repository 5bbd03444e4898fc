using Agency.Application.Common.Ports;
using Agency.Domain.Ledger;
using Agency.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Verify;

/// <summary>Money in suspense: what is open is what the ledger says, per currency, and what was assigned is a payment of the same amount and day.</summary>
internal sealed class SuspenseChecks(IAgencyDb db, AsOf asOf)
{
    private readonly Tally suspense = new("suspense");

    public async Task<IEnumerable<Verified>> Run(CancellationToken cancellationToken)
    {
        var receipts = await db.SuspenseReceipts.AsNoTracking().Where(row => row.RecordedAt < asOf.Before).OrderBy(row => row.Number).ToListAsync(cancellationToken);
        var payments = await db.Payments.AsNoTracking().Where(row => row.SuspenseNumber != null && row.RecordedAt < asOf.Before).ToDictionaryAsync(row => row.SuspenseNumber!, cancellationToken);
        foreach (var receipt in receipts)
        {
            var payment = payments.GetValueOrDefault(receipt.Number);
            suspense.Compare(
                receipt.Number,
                (receipt.Status == SuspenseStatus.Assigned && !IsOpen(receipt), IsOpen(receipt) ? null : receipt.PaymentNumber),
                (payment is not null && payment.Amount == receipt.Amount && payment.ReceivedOn == receipt.ReceivedOn, payment?.Number));
        }

        var ledger = await asOf.Postings(db).Where(posting => posting.Account == Account.UnidentifiedReceipts)
            .GroupBy(posting => new { posting.Amount.Currency, posting.Side })
            .Select(group => new { group.Key.Currency, group.Key.Side, Amount = group.Sum(posting => posting.Amount.Amount) })
            .ToListAsync(cancellationToken);
        foreach (var currency in ledger.Select(row => row.Currency).Union(receipts.Select(row => row.Amount.Currency)))
        {
            suspense.Compare(
                $"{currency} in suspense",
                receipts.Where(row => IsOpen(row) && row.Amount.Currency == currency).Sum(row => row.Amount.Amount),
                ledger.Where(row => row.Currency == currency).Sum(row => row.Side == Side.Credit ? row.Amount : -row.Amount));
        }

        return [suspense.Result];
    }

    private bool IsOpen(SuspenseReceipt receipt) => receipt.Status == SuspenseStatus.Open || receipt.ClosedOn > asOf.Day;
}
