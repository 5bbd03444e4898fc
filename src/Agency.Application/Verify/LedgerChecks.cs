using Agency.Application.Common.Ports;
using Agency.Application.Ledger;
using Agency.Domain.Common;
using Agency.Domain.Ledger;
using Agency.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Verify;

/// <summary>The journal: every entry balances and follows the posting table, every payment posted what it should, and no client's trust is below zero.</summary>
internal sealed class LedgerChecks(IAgencyDb db)
{
    private readonly Tally entries = new("journal entries");
    private readonly Tally payments = new("payment postings");
    private readonly Tally trust = new("trust balances");

    public async Task<IEnumerable<Verified>> Run(CancellationToken cancellationToken)
    {
        await CheckEntries(cancellationToken);
        await CheckPayments(cancellationToken);
        await CheckTrust(cancellationToken);
        return [entries.Result, payments.Result, trust.Result];
    }

    private async Task CheckEntries(CancellationToken cancellationToken)
    {
        var postings = db.JournalPostings.AsNoTracking().OrderBy(posting => posting.JournalNumber).ThenBy(posting => posting.Position).AsAsyncEnumerable();
        var current = new List<JournalPosting>();
        await foreach (var posting in postings.WithCancellation(cancellationToken))
        {
            if (current.Count > 0 && current[0].JournalNumber != posting.JournalNumber)
            {
                CheckEntry(current);
                current.Clear();
            }

            current.Add(posting);
        }

        CheckEntry(current);
    }

    private void CheckEntry(List<JournalPosting> postings)
    {
        if (postings.Count == 0)
        {
            return;
        }

        foreach (var byEvent in postings.GroupBy(posting => posting.Event))
        {
            var table = ChartOfAccounts.Postings[byEvent.Key];
            HashSet<Account> used = [.. byEvent.Select(posting => posting.Account)];
            entries.Compare($"{postings[0].JournalNumber} {byEvent.Key} accounts", used.SetEquals([table.Debit, table.Credit]), true);
        }

        entries.Compare($"{postings[0].JournalNumber} balance", 0m, postings.Sum(posting => posting.Side == Side.Debit ? posting.Amount.Amount : -posting.Amount.Amount));
    }

    private async Task CheckPayments(CancellationToken cancellationToken)
    {
        var commissions = await db.CommissionLines.GroupBy(line => line.PaymentId)
            .Select(group => new { Payment = group.Key, Amount = group.Sum(line => line.Amount.Amount) }).ToDictionaryAsync(row => row.Payment, row => row.Amount, cancellationToken);
        var posted = (await db.JournalPostings
                .Where(posting => posting.PaymentId != null)
                .GroupBy(posting => new { posting.PaymentId, posting.Event, posting.Account, posting.Side })
                .Select(group => new { group.Key.PaymentId, group.Key.Event, group.Key.Account, group.Key.Side, Amount = group.Sum(posting => posting.Amount.Amount) })
                .ToListAsync(cancellationToken))
            .Where(row => row.Account == ChartOfAccounts.Postings[row.Event].Debit)
            .GroupBy(row => (row.PaymentId!.Value, row.Event))
            .ToDictionary(group => group.Key, group => group.Sum(row => row.Side == Side.Debit ? row.Amount : -row.Amount));
        await foreach (var payment in db.Payments.AsNoTracking().OrderBy(row => row.Number).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            foreach (var (because, amount) in Expected(payment, commissions.GetValueOrDefault(payment.Id)))
            {
                payments.Compare($"{payment.Number} {because}", posted.GetValueOrDefault((payment.Id, because)), amount);
            }
        }
    }

    private static IEnumerable<(LedgerEvent Event, decimal Amount)> Expected(Payment payment, decimal commission)
    {
        var stands = payment.Status != PaymentStatus.Reversed;
        var isDirect = payment.ReceivedBy == ReceivedBy.Client;
        var isEarned = stands && payment.Status == PaymentStatus.Cleared && !isDirect;
        var applied = payment.Left.Amount - (payment.Overpaid - payment.OverpaidReturned);
        yield return (LedgerEvent.PaymentToAgency, stands && payment.ReceivedBy == ReceivedBy.Agency ? applied : 0);
        yield return (LedgerEvent.PaymentToAttorney, stands && payment.ReceivedBy == ReceivedBy.Attorney ? applied : 0);
        yield return (LedgerEvent.Overpaid, stands ? payment.Overpaid - payment.OverpaidReturned : 0);
        yield return (LedgerEvent.UnidentifiedReceived, payment.SuspenseNumber is null ? 0 : -payment.Amount.Amount);
        yield return (LedgerEvent.OverpaymentRefunded, payment.OverpaidRefunded);
        yield return (LedgerEvent.FeeEarned, isEarned ? payment.FeeLeft.Amount : 0);
        yield return (LedgerEvent.VatOnFeeEarned, isEarned ? payment.VatLeft.Amount : 0);
        yield return (LedgerEvent.FeeOnDirectPayment, stands && isDirect ? payment.FeeLeft.Amount : 0);
        yield return (LedgerEvent.VatOnDirectPaymentFee, stands && isDirect ? payment.VatLeft.Amount : 0);
        yield return (LedgerEvent.CommissionAccrued, commission);
    }

    private async Task CheckTrust(CancellationToken cancellationToken)
    {
        foreach (var client in await db.Clients.AsNoTracking().OrderBy(row => row.Number).ToListAsync(cancellationToken))
        {
            var currencies = await db.JournalPostings.Where(posting => posting.ClientId == client.Id).Select(posting => posting.Amount.Currency).Distinct().ToListAsync(cancellationToken);
            foreach (var currency in currencies)
            {
                var funds = await db.ClientFunds(client.Id, currency, cancellationToken);
                trust.Compare($"{client.Number} {currency} not below zero", Money.Min(funds, Money.Zero(currency)), Money.Zero(currency));
            }
        }
    }
}
