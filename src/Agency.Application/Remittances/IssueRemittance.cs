using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Ledger;
using Agency.Application.Payments;
using Agency.Domain.Commissions.Rules;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using Agency.Domain.Ledger.Rules;
using Agency.Domain.Remittances;
using Agency.Domain.Remittances.Rules;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Remittances;

/// <summary>Issues the remittance of one client in one currency: its number, its lines and what they post, or nothing at all.</summary>
[Requires(Permissions.RemittancesIssue)]
public sealed record IssueRemittance(string ClientNumber, string Currency, DateOnly Month) : Command<Receipt>;

internal sealed class IssueRemittanceHandler(IAgencyDb db, IMediator mediator, INumberSource numbers, JournalWriter journal, RequestContext context, BusinessClock clock)
    : IRequestHandler<IssueRemittance, Receipt>
{
    public async Task<Receipt> Handle(IssueRemittance request, CancellationToken cancellationToken)
    {
        var period = DateRange.MonthOf(request.Month);
        BusinessRule.Check(new PeriodMustHaveEnded(period.Through, clock.Today));
        var currency = Currency.Of(request.Currency);

        // The number comes first: its counter is what makes two runs at once wait for each other, so that no posting is sent twice.
        var number = await numbers.Next(NumberSeries.Remittance, period.From.Year, cancellationToken);
        await mediator.CheckProof(db, currency, period.Through, cancellationToken);
        var client = await db.Clients.AsNoTracking().Where(row => row.Number == request.ClientNumber).One("Client", request.ClientNumber, cancellationToken);
        await db.HoldFunds(client.Id, cancellationToken);
        var terms = client.Agreement;
        var all = await db.RemittanceFacts(period.Through, cancellationToken, client.Id);
        BusinessRule.Check(new RemittanceMustHaveLines(all.TryGetValue((client.Id, currency), out var found) ? found.Lines : 0));
        var plan = RemittancePlan.Of(terms.RemittanceForm, terms.RemittanceMinimum, terms.RemittanceHold is not null, found.Facts);
        BusinessRule.Check(new RemittanceMustSendSomething(plan.Total, plan.LeftOut));
        var drafts = await db.Drafts(client.Id, plan, period.Through, cancellationToken);
        var funds = await db.ClientFunds(client.Id, currency, cancellationToken);
        BusinessRule.Check(new TrustAccountMustNotGoBelowZero(client.Name, funds + plan.Invoiced - plan.Recouped - plan.SetOff - plan.Total));

        var journalNumber = await journal.Post(
            [.. Remittance.PostingsOf(client.Id, drafts), .. await SweptBack(client.Id, plan, cancellationToken)], clock.Today, $"Remittance {number} to {client.Name}", cancellationToken);
        var remittance = Remittance.Issue(
            await db.NextLink(number, cancellationToken), client.Id, period, terms.RemittanceForm, drafts, journalNumber!, context.Caller.Name, clock.Now);
        db.Remittances.Add(remittance);
        return new Receipt(number);
    }

    /// <summary>A fee that is invoiced and was swept already comes back to trust: the client is sent the funds whole.</summary>
    private async Task<IEnumerable<PartyLine>> SweptBack(Guid clientId, RemittancePlan plan, CancellationToken cancellationToken)
    {
        if (!plan.Invoiced.IsPositive)
        {
            return [];
        }

        var inTrust = (await db.SweepableFees(clock.Today, cancellationToken, clientId)).FirstOrDefault(row => row.Amount.Currency == plan.Total.Currency)?.Amount ?? Money.Zero(plan.Total.Currency);
        var missing = Money.Max(plan.Invoiced - Money.Max(inTrust, Money.Zero(plan.Total.Currency)), Money.Zero(plan.Total.Currency));
        return [new PartyLine(new LedgerLine(LedgerEvent.FeeSwept, -missing), new LedgerParties(clientId, null, null, null))];
    }
}

internal static class RemittanceChain
{
    /// <summary>The place after the last remittance.</summary>
    public static async Task<RemittanceLink> NextLink(this IAgencyDb db, string number, CancellationToken cancellationToken)
    {
        var last = await db.Remittances.OrderByDescending(row => row.ChainPosition).Select(row => new { row.ChainPosition, row.Number, row.Hash }).FirstOrDefaultAsync(cancellationToken);
        return new RemittanceLink(number, (last?.ChainPosition ?? 0) + 1, last?.Number, last?.Hash ?? "");
    }
}
