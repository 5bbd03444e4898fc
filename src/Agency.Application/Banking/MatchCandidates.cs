using Agency.Application.Common.Ports;
using Agency.Application.Compliance;
using Agency.Domain.Banking;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Legal;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Banking;

/// <summary>What the lines of a chunk may be, loaded for all of them at once: the number of queries does not grow with the lines.</summary>
internal sealed class MatchCandidates(
    IReadOnlyList<CaseCandidate> cases,
    IReadOnlyList<EntryCandidate> entries,
    IReadOnlyList<PaymentCandidate> payments,
    IReadOnlyList<SentCandidate> sent,
    IReadOnlyList<FileCandidate> files,
    LegalNumbers law)
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    public IReadOnlyList<CaseCandidate> Cases { get; } = cases;

    public IReadOnlyList<PaymentCandidate> Payments { get; } = payments;

    public IReadOnlyList<SentCandidate> Sent { get; } = sent;

    public IReadOnlyList<FileCandidate> Files { get; } = files;

    /// <summary>Until when payments can come back.</summary>
    public LegalNumbers Law { get; } = law;

    /// <summary>Entries that no line of this chunk has taken.</summary>
    public IReadOnlyList<EntryCandidate> EntriesLeft => taken.Count == 0 ? entries : [.. entries.Where(each => !taken.Contains(each.Entry.JournalNumber))];

    /// <summary>An entry is the other side of one line only.</summary>
    public void Take(BankMatch match)
    {
        if (match.JournalNumber is { } number)
        {
            taken.Add(number);
        }
        else if (match.Use == BankLineUse.PaymentFile)
        {
            taken.UnionWith(Files.Single(file => file.Number == match.SentNumber).JournalNumbers);
        }
    }
}

internal static class MatchCandidateLoading
{
    private const int DaysAround = 10;

    /// <summary>Loads them.</summary>
    public static async Task<MatchCandidates> Candidates(this IAgencyDb db, AgencyAccount account, IReadOnlyList<BankLine> lines, CancellationToken cancellationToken)
    {
        var words = lines.Select(ReferenceWords.Of).ToList();
        var law = await db.PaymentNumbers(cancellationToken);
        return new MatchCandidates(
            await db.Cases(lines, words, cancellationToken),
            await db.Entries(account, lines, cancellationToken),
            await db.Payments(law, lines, words, cancellationToken),
            await db.Sent(account, lines, words, cancellationToken),
            await db.Files(account, lines, words, cancellationToken),
            law);
    }

    private static async Task<IReadOnlyList<CaseCandidate>> Cases(this IAgencyDb db, IReadOnlyList<BankLine> lines, List<ReferenceWords> words, CancellationToken cancellationToken)
    {
        var paid = lines.Where(line => line.Amount.IsPositive).ToList();
        var numbers = words.SelectMany(each => each.CaseNumbers.Concat(each.CaseReferences)).Distinct().ToList();
        var invoices = words.SelectMany(each => each.All).Distinct().ToList();
        var accounts = paid.Select(line => line.CounterpartyAccount).OfType<string>().Distinct().ToList();
        var names = paid.Select(line => line.CounterpartyName).OfType<string>().Distinct().ToList();

        var byClaim = await (from row in db.Cases from claim in row.Claims where invoices.Contains(claim.InvoiceNumber) select row.Id).Distinct().Take(lines.Count * 5).ToListAsync(cancellationToken);
        var payers = await db.BankLines.Where(line => line.Use == BankLineUse.Payment && line.Status == BankLineStatus.Posted && accounts.Contains(line.CounterpartyAccount!))
            .Select(line => new { line.CounterpartyAccount, line.CaseNumber }).Distinct().ToListAsync(cancellationToken);
        var payerCases = payers.Select(payer => payer.CaseNumber!).Distinct().ToList();

        // By themselves: a name or a number in one condition over both tables would read all cases.
        var debtors = await db.Debtors.Where(debtor => names.Contains(debtor.Details.Name)).Select(debtor => debtor.Id).ToListAsync(cancellationToken);
        var found = await (
            from row in db.Cases
            join debtor in db.Debtors on row.DebtorId equals debtor.Id
            where numbers.Contains(row.Number) || payerCases.Contains(row.Number) || byClaim.Contains(row.Id) || (debtors.Contains(row.DebtorId) && row.ClosedOn == null)
            select new { row.Id, row.Number, row.Stage, row.Currency, debtor.Details.Name, Open = row.PrincipalOpen.Amount }).AsNoTracking().ToListAsync(cancellationToken);
        var ids = found.Select(row => row.Id).ToList();
        var claims = (await (
            from row in db.Cases
            from claim in row.Claims
            where ids.Contains(row.Id)
            select new { CaseId = row.Id, claim.InvoiceNumber, claim.Placed.Amount }).ToListAsync(cancellationToken)).ToLookup(claim => claim.CaseId);
        var promises = (await db.Promises.Where(promise => ids.Contains(promise.CaseId) && promise.Status == PromiseStatus.Open).Select(promise => new { promise.CaseId, promise.Amount.Amount }).ToListAsync(cancellationToken)).ToLookup(promise => promise.CaseId);
        return
        [
            .. found.Select(row => new CaseCandidate(
                row.Number, row.Stage != Stage.Closed, row.Currency, row.Name,
                [row.Open, .. claims[row.Id].Select(claim => claim.Amount), .. promises[row.Id].Select(promise => promise.Amount)],
                [.. claims[row.Id].Select(claim => claim.InvoiceNumber)],
                [.. payers.Where(payer => payer.CaseNumber == row.Number).Select(payer => payer.CounterpartyAccount!)])),
        ];
    }

    private static async Task<IReadOnlyList<EntryCandidate>> Entries(this IAgencyDb db, AgencyAccount account, IReadOnlyList<BankLine> lines, CancellationToken cancellationToken)
    {
        if (lines.All(line => line.IsNotice))
        {
            return [];
        }

        var (from, through) = (lines.Min(line => line.BookedOn).AddDays(-DaysAround), lines.Max(line => line.BookedOn).AddDays(DaysAround));
        var amounts = lines.Select(line => line.Amount.Amount).Distinct().ToList();
        var booked = await db.Unmatched(account, through).Where(entry => entry.On >= from && amounts.Contains(entry.Amount)).ToListAsync(cancellationToken);
        var numbers = booked.Select(entry => entry.JournalNumber).ToList();
        var about = await db.JournalPostings.Where(posting => numbers.Contains(posting.JournalNumber)).Select(posting => new { posting.JournalNumber, posting.PaymentId, posting.CaseId }).Distinct().ToListAsync(cancellationToken);

        // Each by itself: joined to the postings, SQLite would read all payments and cases.
        var (paymentIds, caseIds) = (about.Select(each => each.PaymentId).Distinct().ToList(), about.Select(each => each.CaseId).Distinct().ToList());
        var paid = (await db.Payments.Where(row => paymentIds.Contains(row.Id)).Select(row => new { row.Id, row.Number, row.ExternalReference }).ToListAsync(cancellationToken)).ToLookup(row => (Guid?)row.Id);
        var cases = (await db.Cases.Where(row => caseIds.Contains(row.Id)).Select(row => new { row.Id, row.Number }).ToListAsync(cancellationToken)).ToLookup(row => (Guid?)row.Id, row => row.Number);
        var remittances = await db.Remittances.Where(row => numbers.Contains(row.JournalNumber)).Select(row => new { row.JournalNumber, row.ClientId, row.Number, Of = db.Remittances.Where(of => of.Id == row.ReversesId).Select(of => of.Number).FirstOrDefault() }).ToListAsync(cancellationToken);
        var payouts = await db.Payouts.Where(row => numbers.Contains(row.JournalNumber)).Select(row => new { row.JournalNumber, row.Number, Of = db.Payouts.Where(of => of.Id == row.ReversesId).Select(of => of.Number).FirstOrDefault() }).ToListAsync(cancellationToken);
        var suspense = await db.SuspenseReceipts.Where(row => numbers.Contains(row.JournalNumber)).Select(row => new { row.JournalNumber, row.Number, row.ExternalReference }).ToListAsync(cancellationToken);
        var reversals = await db.PaymentReversals.Where(row => numbers.Contains(row.JournalNumber!)).Select(row => new { row.JournalNumber, row.Number, row.ExternalReference }).ToListAsync(cancellationToken);
        var references = new[]
        {
            about.SelectMany(each => paid[each.PaymentId].Select(of => (each.JournalNumber, (string?)of.Number))),
            about.SelectMany(each => paid[each.PaymentId].Select(of => (each.JournalNumber, of.ExternalReference))),
            remittances.Select(each => (each.JournalNumber, (string?)each.Number)),
            remittances.Select(each => (each.JournalNumber, each.Of)),
            payouts.Select(each => (each.JournalNumber, (string?)each.Number)),
            payouts.Select(each => (each.JournalNumber, each.Of)),
            suspense.Select(each => (each.JournalNumber, (string?)each.Number)),
            suspense.Select(each => (each.JournalNumber, each.ExternalReference)),
            reversals.Select(each => (each.JournalNumber!, (string?)each.Number)),
            reversals.Select(each => (each.JournalNumber!, each.ExternalReference)),
        }.SelectMany(each => each).ToLookup(each => each.Item1, each => each.Item2);
        var clients = await db.AccountsOfClients([.. remittances.Select(row => row.ClientId).Distinct()], account.Currency, cancellationToken);
        var clientOf = remittances.ToDictionary(row => row.JournalNumber, row => row.ClientId);
        var partners = await db.AccountsOfPayouts(numbers, cancellationToken);
        var caseOf = about.ToLookup(each => each.JournalNumber, each => cases[each.CaseId].FirstOrDefault());
        return
        [
            .. booked.Select(entry => new EntryCandidate(
                new BookEntry(entry.JournalNumber, entry.On, new Money(entry.Amount, account.Currency), ""),
                [entry.JournalNumber, .. references[entry.JournalNumber].OfType<string>().Distinct()],
                caseOf[entry.JournalNumber].OfType<string>().FirstOrDefault(),
                [.. clientOf.TryGetValue(entry.JournalNumber, out var client) ? clients[client] : partners[entry.JournalNumber]])),
        ];
    }
}
