using Agency.Application.Cases;
using Agency.Application.Common;
using Agency.Application.Compliance;
using Agency.Application.Verify;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Compliance;
using Agency.Domain.Identity;
using Agency.Domain.Legal.Rules;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Tests.Cases;

/// <summary>The law's numbers are data of the administrator's; what was decided by the old ones stays proved by them.</summary>
public sealed class LegalNumberStoryTests
{
    private static readonly Caller Administrator = new(Guid.CreateVersion7(), "Adam Admin", Role.Administrator);

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ADecision_When_TheHoursAreCorrectedAfterwards_Then_TheNextOneFollows_AndTheOldOneIsStillProved(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(1_000);
        var seven = new DateTime(scene.Today, new TimeOnly(18, 0), DateTimeKind.Utc);
        agency.Clock.Set(seven);
        (await agency.Send(new AskGate(number, Channel.Call), scene.Collector)).IsAllowed.ShouldBeTrue("before 20:00 in Amsterdam");

        await agency.Send(new CorrectLegalNumber("hours.until", "*", new DateOnly(1900, 1, 1), 17, "agency policy", "We stop at five."), Administrator);
        agency.Clock.Set(seven.AddMinutes(1));

        (await agency.Send(new AskGate(number, Channel.Call), scene.Collector)).ShouldSatisfyAllConditions(
            gate => gate.IsAllowed.ShouldBeFalse(), gate => gate.Rule.ShouldBe("CallMustBeWithinHours"));
        (await agency.Send(new GetDesk(number), scene.Collector)).Gate.Single(gate => gate.Channel == Channel.Call).IsAllowed.ShouldBeFalse();
        var facts = await agency.Query(db => db.ContactDecisions.OrderBy(row => row.At).Select(row => row.Facts!).ToListAsync());
        facts[0].ShouldContain("hours.until * 1900-01-01 v1");
        facts[1].ShouldContain("hours.until * 1900-01-01 v2");
        (await Gate(scene)).ShouldSatisfyAllConditions(check => check.Compared.ShouldBe(2), check => check.Differences.ShouldBeEmpty());

        await agency.Query(db => db.ContactDecisions.Where(row => row.IsAllowed).ExecuteUpdateAsync(row => row.SetProperty(decision => decision.IsAllowed, false)));
        (await Gate(scene)).Differences.Single().ShouldContain(number);
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AShorterPeriod_When_AnAdministratorEntersIt_Then_TheDeskShowsIt_AndWhatIsWrongIsRefusedByName(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(1_000);
        var before = (await agency.Send(new GetDesk(number), scene.Collector)).Law.Limitations.Single();
        before.Citation.ShouldBe("art. 3:307 BW");

        await agency.Send(new EnterLegalNumber("limitation.business", "NL", new DateOnly(2020, 1, 1), 3, "Stb. 2019, 1"), Administrator);

        (await agency.Send(new GetDesk(number), scene.Collector)).Law.Limitations.Single().ShouldSatisfyAllConditions(
            limitation => limitation.BarredFrom.ShouldBe(before.BarredFrom.AddYears(-2)), limitation => limitation.Citation.ShouldBe("Stb. 2019, 1"));
        (await Should.ThrowAsync<BusinessRuleException>(() => agency.Send(new EnterLegalNumber("limitation.business", "NL", new DateOnly(2020, 1, 1), 4, "x"), Administrator)))
            .Rule.Name.ShouldBe(nameof(LegalNumbersMustNotOverlap));
        (await Should.ThrowAsync<ValidationException>(() => agency.Send(new EnterLegalNumber("calls.most", "Texas", default, 4, " "), Administrator)))
            .Errors.Select(error => error.PropertyName).Distinct().ShouldBe(["LegalSubject", "Jurisdiction", "From", "Source"], ignoreOrder: true);
        await Should.ThrowAsync<NotFoundException>(() => agency.Send(new CorrectLegalNumber("calls.max", "US-TX", new DateOnly(2020, 1, 1), 4, "x", "y"), Administrator));
        await Should.ThrowAsync<ForbiddenException>(() => agency.Send(new EnterLegalNumber("calls.max", "US-TX", new DateOnly(2020, 1, 1), 4, "x"), scene.Collector));
        (await agency.Query(db => db.LegalNumbers.CountAsync(row => row.RecordedBy != null))).ShouldBe(1);
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AHigherLeastSum_When_ItHoldsFromADayOn_Then_CasesOfThatDefaultHaveIt_AndWhatWasChargedStays(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var before = await scene.OpenCase(100);
        (await Costs(scene, before)).ShouldBe(40);

        await agency.Send(new EnterLegalNumber("costs.min", "NL", new DateOnly(2020, 1, 1), 48.40m, "Stb. 2019, 2"), Administrator);
        var after = await scene.OpenCase(100);
        await agency.Send(new CorrectLegalNumber("costs.min", "NL", new DateOnly(2020, 1, 1), 50, "Stb. 2019, 2", "misread"), Administrator);

        (await Costs(scene, before)).ShouldBe(40, "frozen when it opened");
        (await Costs(scene, after)).ShouldBe(48.40m);
        (await Costs(scene, await scene.OpenCase(100))).ShouldBe(50);
        (await Should.ThrowAsync<BusinessRuleException>(() => agency.Send(new EnterLegalNumber("costs.scale.from-2", "NL", new DateOnly(2026, 1, 1), 6_000, "x"), Administrator)))
            .Rule.Name.ShouldBe(nameof(CostStepsMustRise));
        (await agency.Send(new VerifyBooks(), scene.Auditor)).IsProved.ShouldBeTrue();
    }

    private static async Task<decimal> Costs(Scene scene, string number) =>
        (await scene.Money(number)).Components.Single(row => row.Component == Domain.Cases.Component.CollectionCosts).Amount.Amount;

    private static async Task<Verified> Gate(Scene scene) => (await scene.Agency.Send(new VerifyBooks(), scene.Auditor)).Checks.Single(check => check.What == "contact decisions");
}
