using Agency.Application.Ledger;
using Agency.Application.Payments;
using Agency.Application.Remittances;
using Agency.Domain.Ledger;
using Agency.Domain.Payments;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using static Agency.Application.Tests.Refusals;

namespace Agency.Application.Tests.Ledger;

/// <summary>Two take from one client's funds at the same moment: whoever is second sees what the first has left.</summary>
public sealed class FundsAtOnceTests
{
    private static readonly DateOnly March = new(2026, 3, 1);
    private static readonly DateOnly Good = new(2026, 3, 20);
    private static readonly DateOnly April = new(2026, 4, 1);

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AGoodPayment_When_ItIsRemittedAndComesBackAtOnce_Then_ItIsNotSentOrTheClientOwesIt(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Collected(agency, clients: 6);
        var book = (await agency.Send(new PreviewTrustProof("EUR", April), scene.Accountant)).Book;
        await agency.Send(new RecordTrustProof("EUR", April, book.Amount), scene.Accountant);
        var due = (await agency.Send(new PreviewRemittances(March), scene.Accountant)).ToIssue.Select(row => row.ClientNumber).Order(StringComparer.Ordinal).ToList();
        var payments = await agency.Query(db => db.Payments.OrderBy(row => row.Number).Select(row => row.Number).ToListAsync());

        var outcomes = await Task.WhenAll(due.Zip(payments).SelectMany(pair => new Func<Task>[]
        {
            () => agency.Send(new IssueRemittance(pair.First, "EUR", March), scene.Accountant),
            () => agency.Send(new ReversePayment(pair.Second, ReversalReason.Chargeback, scene.Today, null), scene.Accountant, pair.Second),
        }).Select(one => Task.Run(() => Outcome(one))));

        outcomes.Where((_, index) => index % 2 == 1).ShouldAllBe(reversal => reversal == Done);
        (await scene.Balance(Account.ClientFunds)).ShouldBe(0);
        (await scene.Balance(Account.ClientReceivable)).ShouldBe(758 * outcomes.Where((outcome, index) => index % 2 == 0 && outcome == Done).Count(), "what was sent before it came back");
        await scene.Proves();
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_EarnedFees_When_SweepsRunAtOnce_Then_TheyAreSweptOnce(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Collected(agency, clients: 1);

        await Task.WhenAll(Enumerable.Range(1, 8).Select(_ => Task.Run(() => agency.Send(new SweepFees(April), scene.Accountant))));

        (await scene.Balance(Account.OperatingBank)).ShouldBe(242, "a fee of 200 and VAT of 42");
        await scene.Proves();
    }

    /// <summary>So many clients, each with a payment of 1,000 that is good by the end of March.</summary>
    private static async Task<Scene> Collected(AgencyFixture agency, int clients)
    {
        var scene = await Scene.Set(agency);
        for (var client = 1; client <= clients; client++)
        {
            await scene.Pay(await scene.OpenCase(2_000), 1_000);
            await scene.ReferFor("A-001");
        }

        await scene.MoveTo(Good);
        await scene.MoveTo(April);
        return scene;
    }
}
