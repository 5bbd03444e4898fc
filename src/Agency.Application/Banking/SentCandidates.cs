using Agency.Application.Common.Ports;
using Agency.Domain.Banking;
using Agency.Domain.Common;
using Agency.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Banking;

/// <summary>Payouts and remittances that lines of the bank may bring back: those that are quoted, and for what the bank calls a return, those of its amount.</summary>
internal static class SentCandidateLoading
{
    // A bank that must return a credit does so within days; a recall takes weeks.
    private const int DaysBackMax = 60;

    /// <summary>Payouts for the agency's own account, remittances for trust.</summary>
    public static async Task<IReadOnlyList<SentCandidate>> Sent(
        this IAgencyDb db, AgencyAccount account, IReadOnlyList<BankLine> lines, List<ReferenceWords> words, CancellationToken cancellationToken)
    {
        var back = lines.Select((line, index) => (line, index)).Where(each => each.line.Amount.IsPositive).ToList();
        if (back.Count == 0)
        {
            return [];
        }

        var quoted = back.SelectMany(each => words[each.index].All).Concat(back.SelectMany(each => new[] { each.line.Reference, each.line.BankReference }).OfType<string>()).Distinct().ToList();
        var returns = back.Where(each => each.line.IsReturn).Select(each => each.line).ToList();
        var amounts = returns.Select(line => line.Amount.Amount).Distinct().ToList();
        var since = returns.Count == 0 ? DateOnly.MaxValue : returns.Min(line => line.BookedOn).AddDays(-DaysBackMax);

        // By the reference under which the bank sent it: what was a word of ours then is one of the bank's now.
        var byLine = await (
            from line in db.BankLines
            where line.AccountId == account.Id && line.Amount.Amount < 0 && (quoted.Contains(line.Reference!) || quoted.Contains(line.BankReference!))
            from entry in line.Entries
            select entry.JournalNumber).Distinct().ToListAsync(cancellationToken);
        var (currency, fund) = (account.Currency, account.Fund);
        var sent = fund == Fund.Operating
            ? await db.Payouts(currency, quoted, byLine, amounts, since).ToListAsync(cancellationToken)
            : await db.Remittances(currency, quoted, byLine, amounts, since).ToListAsync(cancellationToken);
        var clients = await db.AccountsOfClients([.. sent.Select(row => row.ClientId).OfType<Guid>().Distinct()], currency, cancellationToken);
        var journals = sent.Select(row => row.JournalNumber).ToList();
        var wentOut = (await (
            from line in db.BankLines
            from entry in line.Entries
            where entry.AccountId == account.Id && journals.Contains(entry.JournalNumber)
            select new { entry.JournalNumber, line.Reference, line.BankReference, line.CounterpartyAccount }).ToListAsync(cancellationToken)).ToLookup(each => each.JournalNumber);
        return
        [
            .. sent.Select(row => new SentCandidate(
                fund == Fund.Operating ? BankLineUse.PayoutReturned : BankLineUse.RemittanceReturned,
                row.Number, new Money(row.Amount, currency), row.SentOn,
                [.. wentOut[row.JournalNumber].SelectMany(each => new[] { each.Reference, each.BankReference }).OfType<string>()],
                row.Name,
                [.. wentOut[row.JournalNumber].Select(each => each.CounterpartyAccount).Append(row.Iban ?? row.AccountNumber).OfType<string>().Concat(row.ClientId is { } client ? clients[client] : []).Distinct()],
                row.IsBack)),
        ];
    }

    private static IQueryable<SentRow> Payouts(this IAgencyDb db, Currency currency, List<string> quoted, List<string> journals, List<decimal> amounts, DateOnly since) =>
        from payout in db.Payouts
        join account in db.PayeeAccounts on payout.AccountId equals account.Id
        where payout.ReversesId == null && payout.Amount.Currency == currency
            && (quoted.Contains(payout.Number) || journals.Contains(payout.JournalNumber) || (payout.PaidOn >= since && amounts.Contains(payout.Amount.Amount)))
        select new SentRow
        {
            Number = payout.Number,
            Amount = payout.Amount.Amount,
            SentOn = payout.PaidOn,
            JournalNumber = payout.JournalNumber,
            Name = payout.PayeeName,
            Iban = account.Iban,
            AccountNumber = account.AccountNumber,
            IsBack = db.Payouts.Any(other => other.ReversesId == payout.Id),
        };

    private static IQueryable<SentRow> Remittances(this IAgencyDb db, Currency currency, List<string> quoted, List<string> journals, List<decimal> amounts, DateOnly since) =>
        from remittance in db.Remittances
        join entry in db.JournalEntries on remittance.JournalNumber equals entry.Number
        join client in db.Clients on remittance.ClientId equals client.Id
        where remittance.ReversesId == null && remittance.Total.Currency == currency
            && (quoted.Contains(remittance.Number) || journals.Contains(remittance.JournalNumber) || (entry.On >= since && amounts.Contains(remittance.Total.Amount)))
        select new SentRow
        {
            Number = remittance.Number,
            Amount = remittance.Total.Amount,
            SentOn = entry.On,
            JournalNumber = remittance.JournalNumber,
            Name = client.Name,
            ClientId = client.Id,
            IsBack = db.Remittances.Any(other => other.ReversesId == remittance.Id),
        };

    private sealed class SentRow
    {
        public required string Number { get; init; }

        public decimal Amount { get; init; }

        public DateOnly SentOn { get; init; }

        public required string JournalNumber { get; init; }

        public required string Name { get; init; }

        public Guid? ClientId { get; init; }

        public string? Iban { get; init; }

        public string? AccountNumber { get; init; }

        public bool IsBack { get; init; }
    }
}
