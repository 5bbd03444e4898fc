using System.Linq.Expressions;
using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using Agency.Domain.Payments;
using Agency.Domain.Remittances;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Ledger;

/// <summary>What a sweep would take from trust to operating, per client and currency, and what it leaves there and why.</summary>
/// <param name="On">Earned by the end of this day.</param>
[Requires(Permissions.LedgerRead)]
public sealed record PreviewSweep(DateOnly On) : Query<SweepPreview>;

/// <summary>The sweep before it sweeps.</summary>
/// <param name="Rows">A row per client and currency, and one more for what an attorney holds: together what the proof calls earned and not swept.</param>
/// <param name="Totals">What would be swept, per currency.</param>
/// <param name="Earned">All rows, per currency.</param>
public sealed record SweepPreview(IReadOnlyList<SweepRow> Rows, IReadOnlyList<Money> Totals, IReadOnlyList<Money> Earned);

/// <summary>Fees that a client's funds bore and that lie in trust.</summary>
/// <param name="Amount">Fee and VAT; below zero when more was swept than is earned still.</param>
/// <param name="LeftOut">Why it stays in trust; null when it is swept.</param>
public sealed record SweepRow(Guid ClientId, string ClientNumber, string ClientName, Money Amount, SweepLeftOutReason? LeftOut)
{
    internal bool IsSwept => LeftOut is null;
}

/// <summary>Why earned fees stay in trust.</summary>
public enum SweepLeftOutReason
{
    /// <summary>The client gets the funds whole: fees are invoiced.</summary>
    RemittedGross = 1,

    /// <summary>Reversals took back more than is earned since: it is set off against the next fees.</summary>
    Negative,

    /// <summary>An attorney holds the money that bore them still.</summary>
    WithAttorney,
}

internal sealed class PreviewSweepHandler(IAgencyDb db) : IRequestHandler<PreviewSweep, SweepPreview>
{
    public async Task<SweepPreview> Handle(PreviewSweep request, CancellationToken cancellationToken)
    {
        IReadOnlyList<SweepRow> rows = [.. await db.SweepableFees(request.On, cancellationToken), .. await db.FeesWithAttorneys(request.On, cancellationToken)];
        return new SweepPreview(rows, Totals(rows.Where(row => row.IsSwept)), Totals(rows));
    }

    private static IReadOnlyList<Money> Totals(IEnumerable<SweepRow> rows) =>
        [.. rows.GroupBy(row => row.Amount.Currency).OrderBy(of => of.Key.Code, StringComparer.Ordinal).Select(of => Money.Sum(of.Select(row => row.Amount), of.Key))];
}

internal static class SweepLoading
{
    /// <summary>Payments of which an attorney holds something still: their money is not at the bank.</summary>
    public static Expression<Func<Payment, bool>> WithAttorney { get; } = payment =>
        payment.ReceivedBy == ReceivedBy.Attorney && payment.Status != PaymentStatus.Reversed && payment.Transferred < payment.Amount.Amount - payment.Returned;

    /// <summary>Earned and not swept, per client and currency, with court costs that were recovered. Fees on money that an attorney holds are not at the bank, and wait until it is.</summary>
    public static Task<IReadOnlyList<SweepRow>> SweepableFees(this IAgencyDb db, DateOnly on, CancellationToken cancellationToken, Guid? clientId = null)
    {
        var atAttorneys = db.Payments.Where(WithAttorney).Select(payment => payment.Id);
        return db.Rows(
            db.Earned(on, clientId).Where(posting => posting.PaymentId == null || posting.Event == LedgerEvent.FeeSwept || !atAttorneys.Contains(posting.PaymentId.Value)), Reason, cancellationToken);
    }

    /// <summary>Those that wait for an attorney.</summary>
    public static Task<IReadOnlyList<SweepRow>> FeesWithAttorneys(this IAgencyDb db, DateOnly on, CancellationToken cancellationToken)
    {
        var atAttorneys = db.Payments.Where(WithAttorney).Select(payment => payment.Id);
        return db.Rows(
            db.Earned(on, null).Where(posting => posting.PaymentId != null && posting.Event != LedgerEvent.FeeSwept && atAttorneys.Contains(posting.PaymentId.Value)),
            (_, _) => SweepLeftOutReason.WithAttorney, cancellationToken);
    }

    private static IQueryable<JournalPosting> Earned(this IAgencyDb db, DateOnly on, Guid? clientId) => db.JournalPostings
        .Where(posting => posting.ClientId != null && (clientId == null || posting.ClientId == clientId) && posting.On <= on)
        .Where(posting => (posting.Account == Account.ClientFunds && ChartOfAccounts.EarnedFromFunds.Contains(posting.Event)) || (posting.Account == Account.TrustBank && posting.Event == LedgerEvent.FeeSwept));

    private static async Task<IReadOnlyList<SweepRow>> Rows(
        this IAgencyDb db, IQueryable<JournalPosting> postings, Func<decimal, RemittanceForm, SweepLeftOutReason?> reason, CancellationToken cancellationToken)
    {
        var sums = await postings
            .GroupBy(posting => new { posting.ClientId, posting.Amount.Currency, posting.Side })
            .Select(group => new { group.Key.ClientId, group.Key.Currency, group.Key.Side, Amount = group.Sum(posting => posting.Amount.Amount) })
            .ToListAsync(cancellationToken);
        var ids = sums.Select(sum => sum.ClientId!.Value).Distinct().ToList();
        var clients = await db.Clients.AsNoTracking().Where(client => ids.Contains(client.Id)).ToDictionaryAsync(client => client.Id, cancellationToken);
        return
        [
            .. from sum in sums
               group sum by (ClientId: sum.ClientId!.Value, sum.Currency) into of
               let amount = of.Sum(sum => sum.Side == Side.Debit ? sum.Amount : -sum.Amount)
               where amount != 0
               let client = clients[of.Key.ClientId]
               orderby client.Number, of.Key.Currency.Code
               select new SweepRow(client.Id, client.Number, client.Name, new Money(amount, of.Key.Currency), reason(amount, client.Agreement.RemittanceForm)),
        ];
    }

    private static SweepLeftOutReason? Reason(decimal amount, RemittanceForm form) =>
        amount < 0 ? SweepLeftOutReason.Negative : form == RemittanceForm.Gross ? SweepLeftOutReason.RemittedGross : null;
}
