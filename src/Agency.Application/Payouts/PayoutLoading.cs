using Agency.Application.Commissions;
using Agency.Application.Common.Ports;
using Agency.Domain.Commissions;
using Agency.Domain.Common;
using Agency.Domain.Payouts;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Payouts;

/// <summary>What partners are owed and why some are not paid: one place, for the preview, the run and the payout.</summary>
internal static class PayoutLoading
{
    /// <summary>Statements with something to pay that are not undone and stand on no payout that still counts.</summary>
    public static IQueryable<CommissionStatement> Owed(this IAgencyDb db) =>
        from statement in db.CommissionStatements
        where statement.ToPay.Amount > 0 && !db.CommissionStatements.Any(undo => undo.ReversesId == statement.Id) && db.PayoutLines.Count(line => line.StatementId == statement.Id) % 2 == 0
        select statement;

    /// <summary>Every partner and currency in which something is owed, carried, or waits for a statement.</summary>
    public static async Task<List<PayoutCandidate>> PayoutCandidates(this IAgencyDb db, DateOnly today, CancellationToken cancellationToken)
    {
        var affiliates = await db.Affiliates.AsNoTracking().OrderBy(affiliate => affiliate.Number).ToListAsync(cancellationToken);
        var payees = await db.Payees.AsNoTracking().Include(payee => payee.Accounts).ToDictionaryAsync(payee => payee.AffiliateId, cancellationToken);
        var owed = (await db.Owed().AsNoTracking().OrderBy(statement => statement.ChainPosition).ToListAsync(cancellationToken))
            .ToLookup(statement => (statement.AffiliateId, statement.ToPay.Currency));
        var carried = await db.CarriedForward(affiliates.Select(affiliate => affiliate.Id), cancellationToken);
        var waiting = (await db.Payable(DateRange.MonthOf(today.AddMonths(-1)))
                .GroupBy(line => new { line.AffiliateId, line.Amount.Currency })
                .Select(of => new { of.Key.AffiliateId, of.Key.Currency, Amount = of.Sum(line => line.Amount.Amount) }).ToListAsync(cancellationToken))
            .ToDictionary(sum => (sum.AffiliateId, sum.Currency), sum => new Money(sum.Amount, sum.Currency));
        var busy = (await db.PayoutRunItems.Where(item => item.Status == PayoutItemStatus.Open).Select(item => new { item.AffiliateId, item.Amount.Currency }).ToListAsync(cancellationToken))
            .Select(item => (item.AffiliateId, item.Currency)).ToHashSet();
        return
        [
            .. from affiliate in affiliates
               from currency in owed.Select(of => of.Key).Concat(carried.Keys).Concat(waiting.Keys).Where(key => key.Item1 == affiliate.Id).Select(key => key.Item2).Distinct()
                   .OrderBy(currency => currency.Code, StringComparer.Ordinal)
               let key = (affiliate.Id, currency)
               let facts = new PayoutFacts(
                   Money.Sum(owed[key].Select(statement => statement.ToPay), currency), carried.GetValueOrDefault(key, Money.Zero(currency)),
                   waiting.GetValueOrDefault(key, Money.Zero(currency)), busy.Contains(key))
               where !facts.Owed.IsZero || !facts.Carried.IsZero || !facts.NotStated.IsZero
               select new PayoutCandidate(affiliate.Id, affiliate.Number, affiliate.Name, payees.GetValueOrDefault(affiliate.Id), facts, [.. owed[key]]),
        ];
    }

    /// <summary>The place after the last payout.</summary>
    public static async Task<PayoutLink> NextPayoutLink(this IAgencyDb db, string number, CancellationToken cancellationToken)
    {
        var last = await db.Payouts.OrderByDescending(row => row.ChainPosition).Select(row => new { row.ChainPosition, row.Number, row.Hash }).FirstOrDefaultAsync(cancellationToken);
        return new PayoutLink(number, (last?.ChainPosition ?? 0) + 1, last?.Number, last?.Hash ?? "");
    }
}

/// <summary>A partner in a currency, with what speaks for and against a payout.</summary>
internal sealed record PayoutCandidate(Guid AffiliateId, string Number, string Name, Payee? Payee, PayoutFacts Facts, IReadOnlyList<CommissionStatement> Statements)
{
    /// <summary>The rule that forbids a file for the bank with it.</summary>
    public BusinessRule? Forbids { get; init; }

    public PayoutLeftOutReason? LeftOut => Facts.LeftOut(Payee) ?? (Forbids is null ? null : PayoutLeftOutReason.NoFile);

    public PayeeAccount Account => Payee!.AccountOf(BankAccount.KindFor(Facts.Owed.Currency))!;
}
