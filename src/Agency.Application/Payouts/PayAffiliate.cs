using Agency.Application.Commissions;
using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Ledger;
using Agency.Application.Payments;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using Agency.Domain.Ledger.Rules;
using Agency.Domain.Payouts;
using Agency.Domain.Payouts.Rules;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Payouts;

/// <summary>Pays one partner in one currency out of an approved run: number, lines, journal entry and the item of the run, or nothing at all.</summary>
[Requires(Permissions.PayoutsMake)]
public sealed record PayAffiliate(string RunNumber, string AffiliateNumber, string Currency) : Command<Receipt>
{
    /// <summary>For the words of a run.</summary>
    public override string ToString() => $"{AffiliateNumber} {Currency}";
}

internal sealed class PayAffiliateHandler(IAgencyDb db, PayoutFiles files, INumberSource numbers, JournalWriter journal, RequestContext context, BusinessClock clock) : IRequestHandler<PayAffiliate, Receipt>
{
    public async Task<Receipt> Handle(PayAffiliate request, CancellationToken cancellationToken)
    {
        var currency = Currency.Of(request.Currency);

        // The number comes first: its counter is what makes two at once wait for each other, so that nobody is paid twice.
        var number = await numbers.Next(NumberSeries.Payout, clock.Today.Year, cancellationToken);
        var affiliate = await db.Affiliates.AsNoTracking().Where(row => row.Number == request.AffiliateNumber).One("Affiliate", request.AffiliateNumber, cancellationToken);
        await db.HoldPartner(affiliate.Id, cancellationToken);
        var run = await db.PayoutRuns.Where(row => row.Number == request.RunNumber).One("Payout run", request.RunNumber, cancellationToken);
        var item = await db.PayoutRunItems.Where(row => row.RunId == run.Id && row.AffiliateId == affiliate.Id && row.Amount.Currency == currency)
            .One("Payout of run", $"{run.Number} {affiliate.Number}", cancellationToken);
        BusinessRule.Check(new PayoutRunMustBeApproved(run.Number, run.Status), new PayoutMustBeMadeOnce(item.Status));
        await CheckPayee(number, item, cancellationToken);

        var drafts = await Statements(run, item, cancellationToken);
        BusinessRule.Check(new PayoutMustHaveStatements(drafts.Count));
        var amount = Money.Sum(drafts.Select(draft => draft.Amount), currency);
        var journalNumber = await journal.Post(
            [Payout.PostingOf(amount)], new LedgerParties(null, null, affiliate.Id, null), clock.Today, $"Payout {number} to {item.PayeeName}", cancellationToken);

        // The journal's counter holds whoever else posts, so that two at once do not both pay out of the last of it.
        BusinessRule.Check(new OperatingMoneyMustCover(amount, await db.OperatingBank(currency, cancellationToken)));
        var payout = Payout.Pay(await db.NextPayoutLink(number, cancellationToken), item, drafts, clock.Today, journalNumber!, context.Caller.Name, clock.Now);
        db.Payouts.Add(payout);
        var others = await db.PayoutRunItems.CountAsync(row => row.RunId == run.Id && row.Id != item.Id && row.Status == PayoutItemStatus.Open, cancellationToken);
        run.Take(item, payout, others, clock.Now);
        return new Receipt(number);
    }

    /// <summary>Details that changed since the approval, or an account that waits for a second person, are looked at again first; and the bank must be able to be sent it.</summary>
    private async Task CheckPayee(string number, PayoutRunItem item, CancellationToken cancellationToken)
    {
        var payee = await db.Payees.AsNoTracking().Include(row => row.Accounts).FirstOrDefaultAsync(row => row.AffiliateId == item.AffiliateId, cancellationToken);
        var account = payee?.AccountOf(BankAccount.KindFor(item.Amount.Currency));
        BusinessRule.Check(new PayeeMustBeAsApproved(PayoutFacts.Payable(payee, item.Amount.Currency), account?.Id == item.AccountId));
        await files.Check(number, payee!, account!, item.Amount, cancellationToken);
    }

    private async Task<List<PayoutLineDraft>> Statements(PayoutRun run, PayoutRunItem item, CancellationToken cancellationToken)
    {
        var rows = await db.Owed()
            .Where(row => row.AffiliateId == item.AffiliateId && row.ToPay.Currency == item.Amount.Currency && row.ChainPosition <= run.ThroughPosition)
            .OrderBy(row => row.ChainPosition)
            .Select(row => new { row.Id, row.ToPay, Turns = db.PayoutLines.Count(line => line.StatementId == row.Id) })
            .AsNoTracking().ToListAsync(cancellationToken);
        return [.. rows.Select(row => new PayoutLineDraft(row.Id, row.ToPay, row.Turns + 1))];
    }
}
