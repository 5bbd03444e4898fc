using Agency.Application.Interest;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Interest;
using Agency.Domain.Interest.Rules;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Agency.Application.Tests.Interest;

public sealed class RateTests
{
    private static readonly Application.Common.Caller Administrator = new(Guid.CreateVersion7(), "Adam Admin", Role.Administrator);

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_TheTable_When_AnAdministratorAddsAndCorrectsARate_Then_EveryVersionIsThereWithWhoAndWhen(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        await agency.Send(new EnterRate("NL.commercial", new DateOnly(2027, 1, 1), 10.65m, "Stcrt. 2026, 40112"), Administrator);
        await agency.Send(new CorrectRate("NL.commercial", new DateOnly(2027, 1, 1), 10.60m, "Stcrt. 2026, 40112", "Read wrongly."), Administrator);

        var rates = await Of(agency, "NL.commercial", new DateOnly(2027, 1, 1));
        rates.Select(rate => (rate.Revision, rate.Rate.Value, rate.RecordedBy, rate.RecordedAt)).ShouldBe(
            [(1, 10.65m, "Adam Admin", agency.Clock.Now), (2, 10.60m, "Adam Admin", agency.Clock.Now)]);
        (await agency.Query(db => db.AuditEntries.AsNoTracking().Where(entry => entry.Action == nameof(CorrectRate)).ToListAsync())).Single().Reason.ShouldBe("Read wrongly.");
    }

    [Fact]
    public async Task Given_TheTable_When_ARateOverlapsOrLeavesAGap_Then_ItIsRefusedByNameAndNothingIsKept()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var before = await agency.Query(db => db.InterestRates.CountAsync());

        (await Refused(agency, new EnterRate("NL.commercial", new DateOnly(2026, 7, 1), 10.5m, "x"))).ShouldBe(nameof(RatesMustNotOverlap));
        (await Refused(agency, new EnterRate("NL.commercial", new DateOnly(2027, 7, 1), 10.5m, "x"))).ShouldBe(nameof(RatesMustNotLeaveAGap));
        (await Should.ThrowAsync<ValidationException>(() => agency.Send(new EnterRate("NL.unknown", default, 1_000, " "), Administrator)))
            .Errors.Select(error => error.PropertyName).Distinct().ShouldBe(["Series", "From", "Rate", "Source"], ignoreOrder: true);
        await Should.ThrowAsync<Application.Common.NotFoundException>(() => agency.Send(new CorrectRate("NL.commercial", new DateOnly(2026, 8, 1), 9, "x", "y"), Administrator));
        (await agency.Query(db => db.InterestRates.CountAsync())).ShouldBe(before);
    }

    [Fact]
    public async Task Given_ACollector_When_TheyEnterARate_Then_ItIsForbidden()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        await Should.ThrowAsync<Application.Common.ForbiddenException>(
            () => agency.Send(new EnterRate("NL.commercial", new DateOnly(2027, 1, 1), 10.65m, "x"), scene.Collector));
    }

    [Fact]
    public async Task Given_TheDeliveredTable_When_Looked_Then_EverySeriesIsKnownAndTheGermanBaseRateRoseInJuly2026()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        (await agency.Query(db => db.InterestRates.Select(rate => rate.Series).Distinct().ToListAsync())).ShouldBe(RateSeries.All.Select(series => series.Name), ignoreOrder: true);
        (await Of(agency, "DE.base", new DateOnly(2026, 7, 1))).Single().Rate.Value.ShouldBe(1.52m);
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ADatabaseOfBefore_When_TheHostStartsWithARateMore_Then_ItIsKnownFromThatMomentOn(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var july = new DateOnly(2026, 7, 1);
        await agency.Query(db => db.InterestRates.Where(rate => rate.Series == "DE.base" && rate.From == july).ExecuteDeleteAsync());

        await agency.Services.GetRequiredService<DatabaseMigrator>().Migrate(CancellationToken.None);

        var rate = (await Of(agency, "DE.base", july)).Single();
        (rate.Rate.Value, rate.RecordedAt, rate.RecordedBy).ShouldBe((1.52m, agency.Clock.Now, null));
        var table = new RateTable(await agency.Query(db => db.InterestRates.AsNoTracking().Where(row => row.Series == "DE.base").ToListAsync()));
        table.KnownAt(agency.Clock.Now.AddSeconds(-1)).On(july).Value.ShouldBe(1.27m, "what was posted before did not know it");
        table.On(july).Value.ShouldBe(1.52m);
    }

    private static Task<List<InterestRate>> Of(AgencyFixture agency, string series, DateOnly from) =>
        agency.Query(db => db.InterestRates.AsNoTracking().Where(rate => rate.Series == series && rate.From == from).OrderBy(rate => rate.Revision).ToListAsync());

    private static async Task<string> Refused(AgencyFixture agency, EnterRate request) =>
        (await Should.ThrowAsync<BusinessRuleException>(() => agency.Send(request, Administrator))).Rule.Name;
}
