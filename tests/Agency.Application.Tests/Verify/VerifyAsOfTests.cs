using Agency.Application.Commissions;
using Agency.Application.Interest;
using Agency.Application.Payments;
using Agency.Application.Verify;
using Agency.Domain.Payments;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Tests.Verify;

/// <summary>The books of a past date are proved from what was recorded until then, whatever came afterwards.</summary>
public sealed class VerifyAsOfTests
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_MonthsOfWork_When_VerifiedAsOfEachDay_Then_EveryDayProvesFromWhatWasRecordedByThen(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var days = new List<DateOnly>();
        async Task Next(int wait)
        {
            days.Add(scene.Today);
            await scene.MoveTo(scene.Today.AddDays(wait));
        }

        var number = await scene.OpenCase(5_000);
        await Next(5);
        var payment = await scene.Pay(number, 1_500);
        await Next(40);
        await agency.Send(scene.Transfer(number, 700) with { ReceivedOn = scene.Today.AddDays(-30) }, scene.Accountant, "late");
        await Next(3);
        await agency.Send(new ReversePayment(payment, ReversalReason.Refund, scene.Today, null, Scene.Euro(333.33m)), scene.Accountant, "back");
        await Next(3);
        await agency.Send(new SetAttribution(number, scene.Today.AddDays(-60) < days[0] ? days[0] : scene.Today.AddDays(-60), [new("A-002", 100)], "It was theirs."), scene.Supervisor);
        await Next(3);
        await agency.Send(new CorrectRate("NL.commercial", new DateOnly(2026, 1, 1), 13.15m, "Stcrt.", "Too low."));
        await agency.Send(new RestateCase(number, "The rate."), scene.Accountant, "restate");
        await Next(30);
        await agency.Send(new IssueStatements(new DateOnly(scene.Today.Year, scene.Today.Month, 1).AddMonths(-1)), scene.Accountant);
        await Next(1);

        foreach (var day in days.Append(scene.Today))
        {
            var report = await agency.Send(new VerifyBooks(day), scene.Auditor);
            report.Checks.SelectMany(check => check.Differences).ShouldBeEmpty($"as of {day:yyyy-MM-dd}");
        }

        Compared(await agency.Send(new VerifyBooks(days[0]), scene.Auditor), "allocations").ShouldBe(0, "nothing was paid yet");
        Compared(await agency.Send(new VerifyBooks(days[1]), scene.Auditor), "allocations").ShouldBe(1);
        Compared(await agency.Send(new VerifyBooks(days[4]), scene.Auditor), "restatements").ShouldBe(0);
        Compared(await agency.Send(new VerifyBooks(days[5]), scene.Auditor), "restatements").ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Given_ALineThatWasFalsified_When_VerifiedAsOfBeforeIt_Then_OnlyTheLaterBooksDiffer()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(5_000);
        await scene.Pay(number, 100);
        var before = scene.Today;
        await scene.MoveTo(before.AddDays(10));
        var later = await scene.Pay(number, 200);
        await agency.Query(db => db.Database.ExecuteSqlRawAsync("""UPDATE "Payments" SET "FeeAmount" = '1.0' WHERE "Number" = {0}""", later));

        (await agency.Send(new VerifyBooks(before), scene.Auditor)).IsProved.ShouldBeTrue();
        (await agency.Send(new VerifyBooks(scene.Today), scene.Auditor)).IsProved.ShouldBeFalse();
    }

    private static int Compared(VerifyReport report, string what) => report.Checks.Single(check => check.What == what).Compared;
}
