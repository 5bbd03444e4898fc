using Agency.Application.Common;
using Agency.Application.Referrals;
using Agency.Application.Remittances;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Payments;
using Agency.Domain.Referrals;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Agency.EndToEnd.Tests.Browsing;

/// <summary>Records of the demo data that stand for all of their kind. Those of a partner belong to the firm of the demo partner.</summary>
internal static class Samples
{
    /// <summary>The address of a pattern of the routes, with a record in it that the reader may see.</summary>
    public static async Task<string> AddressOf(PortalHost host, string pattern, Role reader = Role.Supervisor)
    {
        var name = pattern.Split('/').FirstOrDefault(part => part.StartsWith(':'));
        return name is null ? pattern : pattern.Replace(name, await RecordOf(host, pattern, reader), StringComparison.Ordinal);
    }

    /// <summary>A case of the demo partner that has a payment.</summary>
    public static Task<string> CaseNumber(PortalHost host) => One(host, db =>
        from opened in OwnCases(db)
        join payment in db.Payments on opened.Id equals payment.CaseId
        orderby opened.Stage, opened.Number
        select opened.Number);

    /// <summary>A case of the demo partner that is worked on.</summary>
    public static Task<string> OpenCaseNumber(PortalHost host) => One(host, db =>
        from opened in OwnCases(db)
        where opened.Stage == Stage.Amicable
        join payment in db.Payments on opened.Id equals payment.CaseId into payments
        orderby payments.Count() descending, opened.Number
        select opened.Number);

    /// <summary>A case of a partner who is not the demo partner.</summary>
    public static Task<string> ForeignCaseNumber(PortalHost host) => One(host, db =>
        from opened in db.Cases
        where !OwnCases(db).Any(own => own.Id == opened.Id)
        orderby opened.Number
        select opened.Number);

    /// <summary>The latest statement of the demo partner.</summary>
    public static Task<string> StatementNumber(PortalHost host) => One(host, db =>
        from statement in db.CommissionStatements
        where db.Affiliates.Any(affiliate => affiliate.Id == statement.AffiliateId && affiliate.Number == db.Affiliates.Min(each => each.Number))
        orderby statement.Number descending
        select statement.Number);

    /// <summary>A referral of the demo partner that stands where it should; made when there is none.</summary>
    public static async Task<string> ReferralNumber(PortalHost host, ReferralStatus status)
    {
        _ = host.Address;
        return await host.Within(async services =>
        {
            var db = services.GetRequiredService<AgencyDbContext>();
            var client = await db.Clients.Where(each => each.Agreement.SignedOn != null).OrderBy(each => each.Number).FirstAsync();
            return await db.Referrals.Where(each => each.Status == status && each.AffiliateId == client.AffiliateId).Select(each => each.Number).FirstOrDefaultAsync()
                ?? await Refer(services.GetRequiredService<IMediator>(), client.Number, isAsked: status == ReferralStatus.NeedsDetails);
        });
    }

    /// <summary>A file for the bank; made when there is none, of the run that the demo data leaves to be done.</summary>
    private static async Task<string> RemittanceFileNumber(PortalHost host)
    {
        _ = host.Address;
        if (await host.Within(services => services.GetRequiredService<AgencyDbContext>().RemittanceFiles.OrderBy(each => each.Number).Select(each => each.Number).FirstOrDefaultAsync()) is { } made)
        {
            return made;
        }

        await host.Within(services => services.GetRequiredService<IMediator>().Send(new IssueRemittances(new DateOnly(2026, 1, 1))));
        return await host.Within(async services =>
        {
            services.GetRequiredService<RequestContext>().IdempotencyKey = "sample";
            return (await services.GetRequiredService<IMediator>().Send(new MakeRemittanceFile("EUR"))).Number;
        });
    }

    private static async Task<string> Refer(IMediator mediator, string client, bool isAsked)
    {
        var number = (await mediator.Send(new StartReferral(client))).Number;
        var invoice = new InvoiceEntry(InvoiceKind.Invoice, "2025-1041", new DateOnly(2025, 12, 3), new DateOnly(2026, 1, 2), new Money(1_200, Currency.Euro), null);
        await mediator.Send(new EnterInvoice(number, invoice));
        await mediator.Send(new DescribeReferral(number, Scene.Debtor("Bakker Bouw B.V."), "Long-standing customer, please be kind."));
        await mediator.Send(new SubmitReferral(number));
        if (isAsked)
        {
            await mediator.Send(new AskDetail(number, "Please add proof of delivery."));
        }

        return number;
    }

    private static Task<string> RecordOf(PortalHost host, string pattern, Role reader) => pattern switch
    {
        "/referrals/:number" => ReferralNumber(host, reader == Role.AffiliateUser ? ReferralStatus.NeedsDetails : ReferralStatus.Submitted),
        "/cases/:number" => reader == Role.Collector ? OpenCaseNumber(host) : CaseNumber(host),
        "/cases/queues/:queue" => Task.FromResult("follow-up"),
        "/parties/affiliates/:number" => One(host, db => db.Affiliates.OrderBy(each => each.Number).Select(each => each.Number)),
        "/parties/clients/:number" => One(host, db => db.Clients.OrderBy(each => each.Number).Select(each => each.Number)),
        "/parties/debtors/:number" => One(host, db => db.Debtors.OrderBy(each => each.Number).Select(each => each.Number)),
        "/payments/:number" => One(host, db => db.Payments.Where(each => each.Status == PaymentStatus.Cleared).OrderBy(each => each.Number).Select(each => each.Number)),
        "/payments/:number/reverse" => One(host, db => db.Payments.Where(each => each.Status != PaymentStatus.Reversed).OrderBy(each => each.Number).Select(each => each.Number)),
        "/payments/suspense/:number" => One(host, db => db.SuspenseReceipts.OrderBy(each => each.Status == SuspenseStatus.Open ? 0 : 1).ThenBy(each => each.Number).Select(each => each.Number)),
        "/ledger/trust/:number" => One(host, db => db.Clients.OrderBy(each => each.Number).Select(each => each.Number)),
        "/ledger/movements/:number" => One(host, db => db.CashMovements.Where(each => each.ReversedOn == null).OrderBy(each => each.Number).Select(each => each.Number)),
        "/cases/:number/adjustments" => One(host, db => db.Cases.Where(each => each.Stage != Stage.Closed).OrderByDescending(each => each.Number).Select(each => each.Number)),
        "/cases/:number/waivers" => One(host, db => db.Cases.Where(each => db.Waivers.Any(waiver => waiver.CaseId == each.Id)).OrderByDescending(each => each.Number).Select(each => each.Number)),
        "/cases/:number/court-costs" => One(host, db => db.Cases.Where(each => db.CashMovements.Any(movement => movement.CaseId == each.Id && movement.Event == Domain.Ledger.LedgerEvent.CourtCostsSpent)).OrderBy(each => each.Number).Select(each => each.Number)),
        "/bank/statements/:number" => One(host, db => db.ImportedStatements.OrderByDescending(each => each.Number).Select(each => each.Number)),
        "/remittances/:number" => One(host, db => db.Remittances.OrderBy(each => each.Number).Select(each => each.Number)),
        "/remittances/files/:number" => RemittanceFileNumber(host),
        "/remittances/runs/:run" => Task.FromResult("2026-02"),
        "/payouts/:number" => One(host, db => db.Payouts.Where(each => each.ReversesId == null).OrderBy(each => each.Number).Select(each => each.Number)),
        "/payouts/runs/:run" => One(host, db => db.PayoutRuns.OrderBy(each => each.Number).Select(each => each.Number)),
        "/commissions/attribution/:number" or "/payments/restate/:number" => CaseNumber(host),
        "/commissions/statements/:number" => StatementNumber(host),
        "/commissions/runs/:run" or "/commissions/runs/:run/undo" => Task.FromResult("2026-02"),
        _ => throw new InvalidOperationException($"Say in {nameof(Samples)} which record stands for {pattern}."),
    };

    private static IQueryable<Domain.Cases.Case> OwnCases(AgencyDbContext db) =>
        from opened in db.Cases
        join client in db.Clients on opened.ClientId equals client.Id
        where client.AffiliateId == db.Affiliates.OrderBy(each => each.Number).First().Id
        select opened;

    private static Task<string> One(PortalHost host, Func<AgencyDbContext, IQueryable<string>> query)
    {
        // Asked for first, because it starts the host.
        _ = host.Address;
        return host.Within(services => query(services.GetRequiredService<AgencyDbContext>()).FirstAsync());
    }
}
