using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Ledger;
using Agency.Domain.Remittances;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Verify;

/// <summary>Every remittance: its total, its lines against the postings that they send, what it posted, its hash, its place in the chain; and every proof of trust.</summary>
internal sealed class RemittanceChecks(IAgencyDb db, AsOf asOf)
{
    private readonly Tally totals = new("remittance totals");
    private readonly Tally chain = new("remittance chain");
    private readonly Tally proofs = new("trust proofs");

    public async Task<IEnumerable<Verified>> Run(CancellationToken cancellationToken)
    {
        Remittance? previous = null;
        var numbers = new GaplessNumbers(chain);
        foreach (var remittance in await db.Remittances.AsNoTracking().Where(row => row.IssuedAt < asOf.Before).Include(row => row.Lines).OrderBy(row => row.ChainPosition).ToListAsync(cancellationToken))
        {
            await CheckTotals(remittance, cancellationToken);
            CheckChain(remittance, previous, numbers);
            previous = remittance;
        }

        foreach (var proof in await db.TrustProofs.AsNoTracking().Where(row => row.ProvedAt < asOf.Before).OrderBy(row => row.Number).ToListAsync(cancellationToken))
        {
            proofs.Compare($"{proof.Number} items", proof.Outstanding.Amount, proof.Items.Sum(item => item.Amount));
            proofs.Compare($"{proof.Number} bank", proof.BankDifference, proof.Bank + proof.Outstanding - proof.Book);
            proofs.Compare($"{proof.Number} verdict", proof.IsProved, proof.BankDifference.IsZero && proof.LedgerDifference.IsZero);
        }

        return [totals.Result, chain.Result, proofs.Result];
    }

    private async Task CheckTotals(Remittance remittance, CancellationToken cancellationToken)
    {
        var currency = remittance.Total.Currency;
        totals.Compare($"{remittance.Number} lines", (remittance.LineCount, remittance.Total), (remittance.Lines.Count, Money.Sum(remittance.Lines.Select(line => line.Amount), currency)));
        var sent = await (
            from line in db.RemittanceLines
            where line.RemittanceId == remittance.Id
            join posting in db.JournalPostings on line.PostingId equals posting.Id
            select new { line.Position, line.Amount, line.Turn, Posting = posting }).AsNoTracking().ToListAsync(cancellationToken);
        foreach (var line in sent)
        {
            var owed = (line.Posting.Side == Side.Credit) == (line.Turn % 2 == 1) ? line.Posting.Amount : -line.Posting.Amount;
            totals.Compare($"{remittance.Number} line {line.Position}", line.Amount, owed);
        }

        var posted = await db.JournalPostings.AsNoTracking()
            .Where(posting => posting.JournalNumber == remittance.JournalNumber && posting.Account == Account.TrustBank && posting.Event == LedgerEvent.RemittedToClient)
            .ToListAsync(cancellationToken);
        totals.Compare($"{remittance.Number} posted", remittance.Total.Amount, posted.Sum(posting => posting.Side == Side.Credit ? posting.Amount.Amount : -posting.Amount.Amount));
    }

    private void CheckChain(Remittance remittance, Remittance? previous, GaplessNumbers numbers)
    {
        chain.Compare($"{remittance.Number} hash", remittance.Hash, remittance.ComputeHash(remittance.Lines));
        chain.Compare($"{remittance.Number} link", (remittance.PreviousNumber, remittance.PreviousHash), (previous?.Number, previous?.Hash ?? ""));
        chain.Compare($"{remittance.Number} position", remittance.ChainPosition, (previous?.ChainPosition ?? 0) + 1);
        numbers.Compare(remittance.Number);
    }
}
