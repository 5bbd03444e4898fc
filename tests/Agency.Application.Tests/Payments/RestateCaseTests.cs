using Agency.Application.Cases;
using Agency.Application.Commissions;
using Agency.Application.Common;
using Agency.Application.Interest;
using Agency.Application.Payments;
using Agency.Application.Verify;
using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Common;
using Agency.Domain.Payments;
using Agency.Domain.Payments.Rules;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using static Agency.Application.Tests.Refusals;

namespace Agency.Application.Tests.Payments;

public sealed class RestateCaseTests
{
    private static readonly DateOnly NewYear = new(2026, 1, 1);

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ARateThatWasCorrected_When_TheCaseIsRestated_Then_WhatDiffersIsOfTodayAndTheBooksProve(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(5_000);
        var payment = await scene.Pay(number, 900);
        await scene.MoveTo(scene.Today.AddDays(40));
        (await agency.Send(new PreviewRestatement(number), scene.Accountant)).IsNeeded.ShouldBeFalse();
        var linesBefore = await Lines(agency);

        await agency.Send(new CorrectRate("NL.commercial", NewYear, 14.15m, "Stcrt.", "Four points too low."));
        await Verified(scene);
        var preview = await agency.Send(new PreviewRestatement(number), scene.Accountant);
        var receipt = await agency.Send(new RestateCase(number, "The rate was wrong.", preview.Fingerprint), scene.Accountant, "once");

        (preview.IsNeeded, preview.InterestPosted.IsPositive, preview.Payments.Single().PaymentNumber).ShouldBe((true, true, payment));
        preview.Payments[0].Parts.Sum(part => part.After.Amount).ShouldBe(preview.Payments[0].Parts.Sum(part => part.Before.Amount), "no money moved");
        var restated = await agency.Query(db => db.AccountEntries.AsNoTracking().Where(entry => entry.RestatementId != null).ToListAsync());
        restated.ShouldAllBe(entry => entry.RecordedAt == agency.Clock.Now);
        restated.Where(entry => entry.Kind == EntryKind.Restated).Sum(entry => entry.Amount.Amount).ShouldBe(0);
        (await Lines(agency)).Take(linesBefore.Count).Select(line => line.Amount).ShouldBe(linesBefore.Select(line => line.Amount));
        await Verified(scene);

        // The same key gives the same answer; another one finds nothing left to do.
        (await agency.Send(new RestateCase(number, "The rate was wrong.", preview.Fingerprint), scene.Accountant, "once")).ShouldBe(receipt);
        (await Refused(() => agency.Send(new RestateCase(number, "Again."), scene.Accountant, "twice"))).ShouldBe(nameof(RestatementMustChangeSomething));
        (await agency.Query(db => db.Restatements.CountAsync())).ShouldBe(1);
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ARateThatWasTooHigh_When_ThePaidCaseIsRestated_Then_TheRestIsTheDebtors_AndIsRefundedOrComesBack(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(5_000);
        var opened = scene.Today;
        await scene.MoveTo(opened.AddDays(100));
        var owed = (await scene.Money(number)).Balance;
        var payment = await scene.Pay(number, owed.Amount);
        await scene.MoveTo(scene.Today.AddDays(40));
        await agency.Send(new CorrectRate("NL.commercial", NewYear, 8.15m, "Stcrt.", "Two points too high."));

        var preview = await agency.Send(new PreviewRestatement(number), scene.Accountant);
        await agency.Send(new RestateCase(number, "The rate was wrong.", preview.Fingerprint), scene.Accountant, "once");

        preview.LeftOver.IsPositive.ShouldBeTrue();
        preview.Fee.ShouldBe(Fee(owed - preview.LeftOver) - Fee(owed), "20 % of what is left, less 20 % of what was paid");
        preview.Commission.Amount.ShouldBe(preview.LeftOver.Amount * -0.075m, tolerance: 0.01m, "7.5 % of it");
        await Verified(scene);
        foreach (var line in await Lines(agency))
        {
            (await agency.Send(new ExplainLine(line.Id), scene.Auditor)).IsEqual.ShouldBeTrue($"{line.Kind}");
        }

        (await agency.Send(new GetPayment(payment), scene.Accountant)).ShouldSatisfyAllConditions(row => row.Overpaid.ShouldBe(preview.LeftOver), row => row.Refundable.ShouldBe(preview.LeftOver));
        (await agency.Send(new PreviewRestatement(number), scene.Accountant)).IsNeeded.ShouldBeFalse();
        (await scene.Money(number)).Balance.ShouldBe(Scene.Euro(0));
        (await agency.Send(new VerifyBooks(scene.Today.AddDays(-1)), scene.Auditor)).IsProved.ShouldBeTrue("yesterday is as it was");

        await agency.Send(new RefundOverpayment(payment, Scene.Euro(1), scene.Today, null), scene.Accountant, "refund");
        await Verified(scene);
        await agency.Send(new ReversePayment(payment, ReversalReason.Refund, scene.Today, null, preview.LeftOver + Scene.Euro(300)), scene.Accountant, "part");
        await Verified(scene);
        await agency.Send(new ReversePayment(payment, ReversalReason.Recalled, scene.Today, null, owed - preview.LeftOver - Scene.Euro(300)), scene.Accountant, "rest");
        await Verified(scene);
        (await Lines(agency)).Sum(line => line.Amount.Amount).ShouldBe(0, "nothing of it is left");
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_APaymentThatWasBookedLate_When_TheCaseIsRestated_Then_CommissionFollowsAndStatementsStay(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(5_000);
        var opened = scene.Today;
        await scene.MoveTo(opened.AddDays(60));
        await scene.Pay(number, 1_500);
        await scene.MoveTo(opened.AddDays(120));
        await agency.Send(new IssueStatements(new DateOnly(scene.Today.Year, scene.Today.Month, 1).AddMonths(-1)), scene.Accountant, "run");
        var statements = await Statements(agency);
        statements.Count.ShouldBe(1);

        await agency.Send(scene.Transfer(number, 2_000) with { ReceivedOn = opened.AddDays(3) }, scene.Accountant, "late");
        await scene.MoveTo(scene.Today.AddDays(1));
        await Verified(scene);
        await agency.Send(new RestateCase(number, "The bank sent it late."), scene.Accountant, "restate");

        await Verified(scene);
        (await Statements(agency)).ShouldBe(statements);
        foreach (var line in await Lines(agency))
        {
            (await agency.Send(new ExplainLine(line.Id), scene.Auditor)).IsEqual.ShouldBeTrue($"{line.Kind}");
        }

        // From now on the account is as if the money had been booked on its day; what comes later is posted on that.
        await scene.Pay(number, 700);
        await Verified(scene);
        await agency.Send(new ReversePayment((await agency.Query(db => db.Payments.OrderBy(row => row.Id).Select(row => row.Number).FirstAsync())), ReversalReason.Refund, scene.Today, null, Scene.Euro(444.44m)), scene.Accountant, "back");
        await Verified(scene);
        (await agency.Send(new PreviewRestatement(number), scene.Accountant)).IsNeeded.ShouldBeTrue("what came back paid interest of later payments");
        await agency.Send(new RestateCase(number, "Money came back."), scene.Accountant, "after the refund");
        await Verified(scene);
    }

    [Fact]
    public async Task Given_CommissionOnWhatWasPaid_When_CostsTakeTheirPlace_Then_ThePartnerGivesBackTheDifference()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(1_000);
        await scene.Pay(number, 600);
        await scene.MoveTo(scene.Today.AddDays(40));
        var id = await agency.Query(db => db.Cases.Where(row => row.Number == number).Select(row => row.Id).SingleAsync());

        // Costs that were charged on the first day, and entered late.
        await agency.Query(async db =>
        {
            var on = await db.Cases.Include(row => row.Claims).Include(row => row.Entries).SingleAsync(row => row.Id == id);
            on.Write([new EntryDraft(EntryKind.Charged, Component.CourtCosts, Scene.Euro(100), on.OpenedOn)], agency.Clock.Now);
            return await db.SaveChangesAsync();
        });
        var preview = await agency.Send(new PreviewRestatement(number), scene.Accountant);
        await agency.Send(new RestateCase(number, "Court costs of the first day."), scene.Accountant, "restate");

        preview.Fee.Amount.ShouldBe(-20, "20 % of 100 that went to court costs");
        preview.Commission.Amount.ShouldBe(-5, "5 % of it");
        (await Lines(agency)).Last().ShouldSatisfyAllConditions(
            line => line.Kind.ShouldBe(CommissionLineKind.Restated), line => line.Amount.Amount.ShouldBe(-5), line => line.EarnedOn.ShouldBe(scene.Today), line => line.RestatementId.ShouldNotBeNull());
        await Verified(scene);
    }

    [Fact]
    public async Task Given_APreviewThatWasSeen_When_SomethingWasPaidSince_Then_NothingIsPosted()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(5_000);
        await scene.Pay(number, 900);
        await agency.Send(new CorrectRate("NL.commercial", NewYear, 14.15m, "Stcrt.", "Too low."));
        var seen = (await agency.Send(new PreviewRestatement(number), scene.Accountant)).Fingerprint;
        await agency.Send(new CorrectRate("NL.commercial", NewYear, 13.15m, "Stcrt.", "Too high."));

        (await Refused(() => agency.Send(new RestateCase(number, "The rate.", seen), scene.Accountant, "k"))).ShouldBe(nameof(PreviewMustStillHold));
        await Should.ThrowAsync<ForbiddenException>(() => agency.Send(new RestateCase(number, "The rate."), scene.Supervisor, "s"));
        await Should.ThrowAsync<FluentValidation.ValidationException>(() => agency.Send(new RestateCase(number, " "), scene.Accountant, "e"));
        (await agency.Query(db => db.Restatements.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Given_ARestatement_When_ItsInterestIsTakenOut_Then_VerifyNamesIt()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(5_000);
        await scene.Pay(number, 900);
        await agency.Send(new CorrectRate("NL.commercial", NewYear, 14.15m, "Stcrt.", "Too low."));
        await agency.Send(new RestateCase(number, "The rate."), scene.Accountant, "k");

        await agency.Query(db => db.AccountEntries.Where(entry => entry.RestatementId != null && entry.Kind == EntryKind.Accrued).ExecuteDeleteAsync());
        (await agency.Send(new VerifyBooks(), scene.Auditor)).Checks.Single(check => check.What == "restatements").Differences.ShouldNotBeEmpty();
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AClockThatRuns_When_PaymentsAndRestatementsAreRecordedBeforeTheirEntries_Then_TheBooksProve(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(5_000);
        await scene.MoveTo(scene.Today.AddDays(20));
        await scene.Pay(number, 900);
        await agency.Send(new CorrectRate("NL.commercial", NewYear, 14.15m, "Stcrt.", "Too low."));
        await scene.MoveTo(scene.Today.AddDays(1));
        await agency.Send(new RestateCase(number, "The rate."), scene.Accountant, "k");

        // As on a real clock: the record itself is some milliseconds older than what was written for it.
        var (paid, restated) = (await agency.Query(db => db.Payments.Select(row => row.RecordedAt).SingleAsync()), agency.Clock.Now);
        await agency.Query(db => db.Payments.ExecuteUpdateAsync(set => set.SetProperty(row => row.RecordedAt, paid.AddMilliseconds(-5))));
        await agency.Query(db => db.Restatements.ExecuteUpdateAsync(set => set.SetProperty(row => row.RecordedAt, restated.AddMilliseconds(-5))));
        await Verified(scene);
    }

    private static Money Fee(Money collected) => Money.Rounded(collected.Amount / 5, collected.Currency, RoundingIntent.Fee);

    private static Task<List<CommissionLine>> Lines(AgencyFixture agency) => agency.Query(db => db.CommissionLines.AsNoTracking().OrderBy(line => line.Id).ToListAsync());

    private static Task<List<(string, string, Money)>> Statements(AgencyFixture agency) => agency.Query(async db =>
        (await db.CommissionStatements.AsNoTracking().OrderBy(row => row.Number).ToListAsync()).Select(row => (row.Number, row.Hash, row.LinesTotal)).ToList());

    private static async Task Verified(Scene scene) =>
        (await scene.Agency.Send(new VerifyBooks(), scene.Auditor)).Checks.SelectMany(check => check.Differences).ShouldBeEmpty();
}
