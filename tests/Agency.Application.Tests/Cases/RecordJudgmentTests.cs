using Agency.Application.Cases;
using Agency.Application.Common;
using Agency.Application.Payments;
using Agency.Application.Referrals;
using Agency.Application.Verify;
using Agency.Domain.Cases.Rules;
using Agency.Domain.Common;
using Agency.Domain.Referrals;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using static Agency.Application.Tests.Refusals;

namespace Agency.Application.Tests.Cases;

public sealed class RecordJudgmentTests
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AJudgmentThatWasRecordedLate_When_TheCaseIsRestated_Then_PaymentsSincePayItsInterest(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(5_000);
        var given = scene.Today.AddDays(10);
        await scene.MoveTo(scene.Today.AddDays(60));
        await scene.Pay(number, 900);
        var before = await agency.Send(new GetBalance(number), scene.Supervisor);
        var told = agency.Clock.Now;

        await scene.MoveTo(scene.Today.AddDays(1));
        await agency.Send(new RecordJudgment(number, given, "Rechtbank Midden-Nederland 26/118", Scene.Euro(5_000), Rate: 18), scene.Supervisor);
        var desk = await agency.Send(new GetDesk(number), scene.Supervisor);
        desk.Law.Judgments.Single().ShouldSatisfyAllConditions(
            row => row.EnteredOn.ShouldBe(given), row => row.Rate.ShouldBe(new Percentage(18)), row => row.Amount.ShouldBe(Scene.Euro(5_000)), row => row.CostsInDefault.ShouldBeNull("Dutch law has none"));
        (await agency.Send(new GetBalance(number, before.On, told), scene.Supervisor)).Total.ShouldBe(before.Total, "it was not known yet");
        (await agency.Send(new GetBalance(number, before.On), scene.Supervisor)).Total.Amount.ShouldBeGreaterThan(before.Total.Amount);
        await Verified(scene);

        (await agency.Send(new PreviewRestatement(number), scene.Accountant)).IsNeeded.ShouldBeTrue();
        await agency.Send(new RestateCase(number, "Judgment."), scene.Accountant, "restate");
        await scene.Pay(number, 100);
        await Verified(scene);
    }

    [Fact]
    public async Task Given_AnEnglishCase_When_JudgmentIsRecorded_Then_TheDeskSaysItsRateAndWhichCostsAreAllowedInDefault()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var (due, pounds) = (scene.Today.AddDays(-60), Currency.Of("GBP"));
        var referral = (await agency.Send(new StartReferral(scene.ClientNumber), scene.Partner)).Number;
        await agency.Send(new EnterInvoice(referral, new InvoiceEntry(InvoiceKind.Invoice, "UK-1", due.AddDays(-30), due, new Money(3_000, pounds), null)), scene.Partner);
        await agency.Send(new DescribeReferral(referral, Scene.Debtor("Baker Ltd") with { Country = "GB", Language = "en", Phone = null }, null), scene.Partner);
        await agency.Send(new SubmitReferral(referral), scene.Partner);
        var number = (await agency.Send(new AcceptReferral(referral), scene.Intake)).Number;

        await agency.Send(new RecordJudgment(number, scene.Today, "County Court at Leeds K7", new Money(3_100, pounds)), scene.Supervisor);

        (await agency.Send(new GetDesk(number), scene.Supervisor)).Law.Judgments.Single().ShouldSatisfyAllConditions(
            row => row.Rate.ShouldBe(new Percentage(8)), row => row.CostsInDefault.ShouldBe(new Money(102, pounds)));
    }

    [Fact]
    public async Task Given_ACase_When_AJudgmentIsWrong_Then_ItIsRefusedAndNothingIsKept()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(5_000);

        (await Refused(() => agency.Send(new RecordJudgment(number, scene.Today.AddDays(1), "Court", Scene.Euro(10)), scene.Supervisor))).ShouldBe(nameof(JudgmentMustHaveBeenGiven));
        (await Refused(() => agency.Send(new RecordJudgment(number, scene.Today, "Court", Scene.Euro(10), "US", "WY"), scene.Supervisor))).ShouldBe(nameof(JudgmentMustHaveARate));
        await Should.ThrowAsync<FluentValidation.ValidationException>(() => agency.Send(new RecordJudgment(number, scene.Today, " ", Scene.Euro(0), "usa"), scene.Supervisor));
        await Should.ThrowAsync<ForbiddenException>(() => agency.Send(new RecordJudgment(number, scene.Today, "Court", Scene.Euro(10)), scene.Collector));
        (await agency.Send(new GetDesk(number), scene.Supervisor)).Law.Judgments.ShouldBeEmpty();
    }

    private static async Task Verified(Scene scene) =>
        (await scene.Agency.Send(new VerifyBooks(), scene.Auditor)).Checks.SelectMany(check => check.Differences).ShouldBeEmpty();
}
