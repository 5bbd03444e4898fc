using Agency.Application.Common;
using Agency.Application.Ledger;
using Agency.Application.Payments;
using Agency.Application.Remittances;
using Agency.Application.Verify;
using Agency.Domain.Common;
using Agency.Infrastructure.Persistence;
using Agency.Domain.Ledger;
using Agency.Domain.Payments;
using Agency.Domain.Remittances;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Tests.Remittances;

public sealed class RemittanceRunTests
{
    private static readonly DateOnly March = new(2026, 3, 1);
    private static readonly DateOnly Good = new(2026, 3, 20);
    private static readonly DateOnly April = new(2026, 4, 1);

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ARunThatDiedAfterItsFirstRemittance_When_ItIsRunAgain_Then_EveryRemittanceExistsOnceWithoutAGap(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        await Collect(scene, clients: 3);
        await Prove(scene, April);
        var preview = await agency.Send(new PreviewRemittances(March), scene.Accountant);
        preview.ToIssue.Count.ShouldBe(3);
        await agency.Send(new IssueRemittance(preview.ToIssue[0].ClientNumber, "EUR", March), scene.Accountant);

        (await agency.Send(new IssueRemittances(March), scene.Accountant)).ShouldSatisfyAllConditions(run => run.Issued.ShouldBe(2), run => run.Failures.ShouldBeEmpty());
        (await agency.Send(new IssueRemittances(March), scene.Accountant)).Issued.ShouldBe(0);

        (await agency.Query(db => db.Remittances.OrderBy(row => row.ChainPosition).Select(row => row.Number).ToListAsync())).ShouldBe(["RM-2026-0001", "RM-2026-0002", "RM-2026-0003"]);
        (await agency.Query(db => db.Remittances.Select(row => row.Total.Amount).Distinct().ToListAsync())).ShouldBe([758m], "1,000 less a fee of 200 and VAT of 42");
        await Proves(scene);
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ARemittance_When_ItIsUndone_Then_WhatItSentIsOpenAgain_AndGoesOutOnceMore(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        await Collect(scene, clients: 1);
        await Prove(scene, April);
        await agency.Send(new IssueRemittances(March), scene.Accountant);
        var payment = await agency.Query(db => db.Payments.Select(row => row.Number).SingleAsync());
        (await agency.Send(new GetPayment(payment), scene.Accountant)).Remittances.ShouldBe(["RM-2026-0001"]);
        (await agency.Send(new GetPayment(payment), scene.Collector)).ShouldSatisfyAllConditions(page => page.Remittances.ShouldBeEmpty(), page => page.BankLines.ShouldBeEmpty());

        var undo = await agency.Send(new UndoRemittance("RM-2026-0001", "The bank sent it back."), scene.Accountant, idempotencyKey: "undo");
        (await agency.Send(new GetRemittance(undo.Number), scene.Accountant)).ShouldSatisfyAllConditions(
            page => page.Total.Amount.ShouldBe(-758), page => page.Undoes.ShouldBe("RM-2026-0001"));
        await Proves(scene);
        (await Should.ThrowAsync<BusinessRuleException>(() => agency.Send(new UndoRemittance("RM-2026-0001", "Again."), scene.Accountant, idempotencyKey: "twice")))
            .Rule.Name.ShouldBe("RemittanceMustNotBeUndoneTwice");

        (await agency.Send(new GetPayment(payment), scene.Accountant)).Remittances.ShouldBeEmpty("it was undone");
        (await agency.Send(new IssueRemittances(March), scene.Accountant)).Issued.ShouldBe(1);
        (await agency.Send(new GetPayment(payment), scene.Accountant)).Remittances.ShouldBe(["RM-2026-0003"]);
        (await agency.Query(db => db.Remittances.SumAsync(row => row.Total.Amount))).ShouldBe(758);
        await Proves(scene);
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_MoneyThatCameAndWentAfterTheMonth_When_TheMonthIsRemitted_Then_ItIsNotOnIt(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        await Collect(scene, clients: 1);
        var later = await scene.Pay(await agency.Query(db => db.Cases.Select(row => row.Number).SingleAsync()), 300);
        await agency.Send(new ReversePayment(later, ReversalReason.InsufficientFunds, scene.Today, null), scene.Accountant, "back");
        await Prove(scene, April);

        (await agency.Send(new IssueRemittances(March), scene.Accountant)).Issued.ShouldBe(1);

        (await agency.Send(new GetRemittance("RM-2026-0001"), scene.Accountant)).Lines.ShouldAllBe(line => line.On < April);
        await Proves(scene);
    }

    [Fact]
    public async Task Given_TrustThatIsNotProved_When_TheRunStarts_Then_NothingIsPosted()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        await Collect(scene, clients: 1);

        (await Should.ThrowAsync<BusinessRuleException>(() => agency.Send(new IssueRemittances(March), scene.Accountant))).Rule.Name.ShouldBe("TrustMustBeProved");
        await agency.Send(new RecordTrustProof("EUR", April, 999.99m), scene.Accountant);
        (await Should.ThrowAsync<BusinessRuleException>(() => agency.Send(new IssueRemittances(March), scene.Accountant))).Rule.Name.ShouldBe("TrustMustBeProved");

        (await agency.Query(db => db.Remittances.CountAsync())).ShouldBe(0);
        await agency.Send(new RecordTrustProof("EUR", April, 999.99m, [new OutstandingItem("Transfer of 31 March", 0.01m)]), scene.Accountant);
        (await agency.Send(new IssueRemittances(March), scene.Accountant)).Issued.ShouldBe(1);
    }

    [Fact]
    public async Task Given_APaymentThatComesBackAfterItWasRemitted_When_TheNextMonthIsRun_Then_TheShortfallIsRecoupedFromIt()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(5_000);
        var payment = await scene.Pay(number, 1_000);
        await scene.MoveTo(Good);
        await scene.MoveTo(April);
        await Prove(scene, April);
        await agency.Send(new IssueRemittances(March), scene.Accountant);
        await agency.Send(new ReversePayment(payment, ReversalReason.Chargeback, April, null), scene.Accountant, idempotencyKey: "back");
        (await agency.Send(new PreviewRemittances(April), scene.Accountant)).LeftOut.ShouldBeEmpty("nothing new came in");

        await scene.Pay(number, 3_000);
        await scene.MoveTo(new DateOnly(2026, 4, 10));
        await scene.MoveTo(new DateOnly(2026, 5, 1));
        await agency.Send(new SweepFees(new DateOnly(2026, 5, 1)), scene.Accountant);
        await Prove(scene, new DateOnly(2026, 5, 1));
        (await agency.Send(new IssueRemittances(April), scene.Accountant)).ShouldSatisfyAllConditions(run => run.Issued.ShouldBe(1), run => run.Failures.ShouldBeEmpty());

        var page = await agency.Send(new GetRemittance("RM-2026-0002"), scene.Accountant);
        page.Lines.Single(line => line.Kind == RemittanceLineKind.Recouped).Amount.Amount.ShouldBe(-758);
        page.Total.Amount.ShouldBe(2_274 - 758);
        page.Sums.Sum(sum => sum.Amount.Amount).ShouldBe(page.Total.Amount);
        await Proves(scene);
    }

    [Theory]
    [InlineData(RemittanceForm.Net, 758)]
    [InlineData(RemittanceForm.Gross, 1_000)]
    [InlineData(RemittanceForm.Combined, 637)]
    public async Task Given_AClientThatWasPaidDirectToo_When_TheRunIssues_Then_TheAgreementsFormDecidesWhatIsSent(RemittanceForm form, decimal sent)
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        await agency.Send(new SetRemittanceTerms(scene.ClientNumber, form, 0, null), scene.Accountant);
        var number = await scene.OpenCase(5_000);
        await scene.Pay(number, 1_000);
        await agency.Send(scene.Transfer(number, 500) with { ReceivedBy = ReceivedBy.Client }, scene.Accountant, idempotencyKey: "direct");
        await scene.MoveTo(Good);
        await scene.MoveTo(April);
        await agency.Send(new SweepFees(April), scene.Accountant);
        await Prove(scene, April);

        (await agency.Send(new IssueRemittances(March), scene.Accountant)).Issued.ShouldBe(1);

        (await agency.Query(db => db.Remittances.SingleAsync())).Total.Amount.ShouldBe(sent);
        await Proves(scene);
        await agency.Send(new SweepFees(April), scene.Accountant);
        await Proves(scene);
    }

    [Fact]
    public async Task Given_EarnedFees_When_Swept_Then_TheyAreSweptOnce()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        await Collect(scene, clients: 2);
        (await agency.Send(new PreviewSweep(April), scene.Accountant)).Totals.Single().Amount.ShouldBe(484);

        (await agency.Send(new SweepFees(April), scene.Accountant)).Done.ShouldBe(2);
        (await agency.Send(new SweepFees(April), scene.Accountant)).Done.ShouldBe(0);

        await Proves(scene);
        (await agency.Send(new GetProof(), scene.Accountant)).Currencies.Single().EarnedNotSwept.IsZero.ShouldBeTrue();
    }

    [Fact]
    public async Task Given_AClientUser_When_TheyAsk_Then_OnlyTheirOwnRemittancesExist()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        await Collect(scene, clients: 2);
        await Prove(scene, April);
        await agency.Send(new IssueRemittances(March), scene.Accountant);
        var own = await agency.Query(db => db.Remittances.OrderBy(row => row.Number).FirstAsync());
        var client = new Caller(Guid.CreateVersion7(), "Client", Domain.Identity.Role.ClientUser, null, own.ClientId);

        (await agency.Send(new GetRemittance(own.Number), client)).Total.Amount.ShouldBe(758);
        await Should.ThrowAsync<NotFoundException>(() => agency.Send(new GetRemittance("RM-2026-0002"), client));
    }

    /// <summary>So many clients, each with a payment that is good by the end of March.</summary>
    private static async Task Collect(Scene scene, int clients)
    {
        for (var client = 0; client < clients; client++)
        {
            await scene.Pay(await scene.OpenCase(2_000), 1_000);
            if (client + 1 < clients)
            {
                await scene.ReferFor("A-001");
            }
        }

        await scene.MoveTo(Good);
        await scene.MoveTo(April);
    }

    /// <summary>The bank agrees with the book.</summary>
    private static async Task Prove(Scene scene, DateOnly on)
    {
        var book = (await scene.Agency.Send(new PreviewTrustProof("EUR", on), scene.Accountant)).Book;
        await scene.Agency.Send(new RecordTrustProof("EUR", on, book.Amount), scene.Accountant);
    }

    private static async Task Proves(Scene scene)
    {
        (await scene.Agency.Send(new VerifyBooks(), scene.Auditor)).Checks.SelectMany(check => check.Differences).ShouldBeEmpty();
        (await scene.Agency.Send(new GetProof(), scene.Auditor)).Currencies.ShouldAllBe(currency => currency.Difference.IsZero);
    }
}
