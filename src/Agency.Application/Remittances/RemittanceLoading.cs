using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Ledger;
using Agency.Domain.Payments;
using Agency.Domain.Remittances;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Remittances;

/// <summary>What may go on a remittance: one place, for the preview and the run.</summary>
internal static class RemittanceLoading
{
    private static readonly LedgerEvent[] Sent =
    [
        LedgerEvent.PaymentToAgency, LedgerEvent.PaymentToAttorney, LedgerEvent.FeeEarned, LedgerEvent.VatOnFeeEarned, LedgerEvent.CourtCostsRecovered, LedgerEvent.ShortfallOfClient,
    ];

    /// <summary>
    /// Postings on client funds that stand on no remittance that still counts. What an attorney holds, the whole of a payment or a part, is not at the bank, and is not among them.
    /// Good: the payment had cleared by the day, or had come by then and has come back. Its mirrors go with it whenever they were posted: what came back since is not sent.
    /// </summary>
    public static IQueryable<OpenPosting> OpenFunds(this IAgencyDb db, DateOnly through, Guid? clientId = null) =>
        from posting in db.JournalPostings
        where posting.Account == Account.ClientFunds && Sent.Contains(posting.Event) && (clientId == null || posting.ClientId == clientId)
        where db.RemittanceLines.Count(line => line.PostingId == posting.Id) % 2 == 0
        join payment in db.Payments.Where(payment => payment.ReceivedBy != ReceivedBy.Attorney
            || payment.Status == PaymentStatus.Reversed || payment.Transferred >= payment.Amount.Amount - payment.Returned) on posting.PaymentId equals payment.Id
        select new OpenPosting { Posting = posting, IsGood = (payment.Status == PaymentStatus.Reversed && payment.ReceivedOn <= through) || payment.ClearedOn <= through };

    /// <summary>What the clients are in for, per client and currency: funds, fees on them, what is not good yet, and what they owe.</summary>
    public static async Task<Dictionary<(Guid ClientId, Currency Currency), (RemittanceFacts Facts, int Lines)>> RemittanceFacts(
        this IAgencyDb db, DateOnly through, CancellationToken cancellationToken, Guid? clientId = null)
    {
        var funds = await db.OpenFunds(through, clientId)
            .GroupBy(row => new { row.Posting.ClientId, row.Posting.Amount.Currency, row.Posting.Event, row.Posting.Side, row.IsGood })
            .Select(of => new { of.Key.ClientId, of.Key.Currency, of.Key.Event, of.Key.Side, of.Key.IsGood, Lines = of.Count(), Amount = of.Sum(row => row.Posting.Amount.Amount) })
            .ToListAsync(cancellationToken);
        var owed = await db.JournalPostings
            .Where(posting => posting.Account == Account.ClientReceivable && posting.ClientId != null && (clientId == null || posting.ClientId == clientId))
            .GroupBy(posting => new { posting.ClientId, posting.Amount.Currency, posting.Event, posting.Side })
            .Select(of => new { of.Key.ClientId, of.Key.Currency, of.Key.Event, of.Key.Side, Amount = of.Sum(posting => posting.Amount.Amount) })
            .ToListAsync(cancellationToken);
        var owedOf = owed.ToLookup(sum => (sum.ClientId!.Value, sum.Currency));
        return funds.GroupBy(sum => (ClientId: sum.ClientId!.Value, sum.Currency)).ToDictionary(of => of.Key, of =>
        {
            Money Sum(IEnumerable<decimal> amounts) => new(amounts.Sum(), of.Key.Currency);
            var good = of.Where(sum => sum.IsGood).ToList();
            return (new RemittanceFacts(
                Sum(good.Select(sum => sum.Side == Side.Credit ? sum.Amount : -sum.Amount)),
                Sum(good.Where(sum => IsFee(sum.Event)).Select(sum => sum.Side == Side.Debit ? sum.Amount : -sum.Amount)),
                Sum(of.Where(sum => !sum.IsGood).Select(sum => sum.Side == Side.Credit ? sum.Amount : -sum.Amount)),
                Sum(owedOf[of.Key].Where(sum => ChartOfAccounts.ShortfallsOfClients.Contains(sum.Event)).Select(sum => sum.Side == Side.Debit ? sum.Amount : -sum.Amount)),
                Sum(owedOf[of.Key].Where(sum => ChartOfAccounts.ChargesToClients.Contains(sum.Event)).Select(sum => sum.Side == Side.Debit ? sum.Amount : -sum.Amount))), good.Sum(sum => sum.Lines));
        });
    }

    /// <summary>The lines of one remittance: a line per posting, fees on them invoiced per case where they are, and what is kept.</summary>
    public static async Task<List<RemittanceDraft>> Drafts(this IAgencyDb db, Guid clientId, RemittancePlan plan, DateOnly through, CancellationToken cancellationToken)
    {
        var rows = await db.OpenFunds(through, clientId).Where(row => row.IsGood && row.Posting.Amount.Currency == plan.Total.Currency)
            .Select(row => new { row.Posting, Turns = db.RemittanceLines.Count(line => line.PostingId == row.Posting.Id) })
            .OrderBy(row => row.Posting.On).ThenBy(row => row.Posting.JournalNumber).ThenBy(row => row.Posting.Position)
            .AsNoTracking().ToListAsync(cancellationToken);
        var drafts = rows.Select(row => new RemittanceDraft(
            KindOf(row.Posting.Event), row.Posting.Side == Side.Credit ? row.Posting.Amount : -row.Posting.Amount, row.Posting.On,
            row.Posting.CaseId, row.Posting.PaymentId, row.Posting.Id, row.Turns + 1)).ToList();
        if (!plan.Invoiced.IsZero)
        {
            drafts.AddRange(drafts.Where(draft => draft.Kind is RemittanceLineKind.Fee or RemittanceLineKind.Vat or RemittanceLineKind.CostsRecovered).GroupBy(draft => draft.CaseId).OrderBy(of => of.Key).ToList()
                .Select(of => new RemittanceDraft(RemittanceLineKind.FeeInvoiced, -Money.Sum(of.Select(draft => draft.Amount), plan.Total.Currency), through, of.Key)));
        }

        drafts.Add(new RemittanceDraft(RemittanceLineKind.Recouped, -plan.Recouped, through));
        drafts.Add(new RemittanceDraft(RemittanceLineKind.FeesSetOff, -plan.SetOff, through));
        return [.. drafts.Where(draft => !draft.Amount.IsZero)];
    }

    private static bool IsFee(LedgerEvent because) => because is LedgerEvent.FeeEarned or LedgerEvent.VatOnFeeEarned or LedgerEvent.CourtCostsRecovered;

    private static RemittanceLineKind KindOf(LedgerEvent because) => because switch
    {
        LedgerEvent.FeeEarned => RemittanceLineKind.Fee,
        LedgerEvent.VatOnFeeEarned => RemittanceLineKind.Vat,
        LedgerEvent.CourtCostsRecovered => RemittanceLineKind.CostsRecovered,
        LedgerEvent.ShortfallOfClient => RemittanceLineKind.Shortfall,
        _ => RemittanceLineKind.Collected,
    };

    internal sealed class OpenPosting
    {
        public required JournalPosting Posting { get; init; }

        public bool IsGood { get; init; }
    }
}
