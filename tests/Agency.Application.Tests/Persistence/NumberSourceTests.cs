using Agency.Application.Common.Ports;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace Agency.Application.Tests.Persistence;

public sealed class NumberSourceTests
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ACommandThatFails_When_ItTookANumber_Then_TheNextOneGetsThatNumber(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        (await Take(agency)).ShouldBe("C-2026-00001");

        await Should.ThrowAsync<TimeoutException>(() => Take(agency, isToFail: true));

        (await Take(agency)).ShouldBe("C-2026-00002");
        (await Take(agency, year: 2027)).ShouldBe("C-2027-00001");
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_EightAtOnce_When_TheyTakeTheFirstNumbers_Then_NoneIsMissingAndNoneIsTwice(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => TakeThree(agency))));

        taken.SelectMany(numbers => numbers).Order().ShouldBe(Enumerable.Range(1, 24).Select(number => NumberSeries.Case.Format(2026, number)));
    }

    [Fact]
    public async Task Given_NoTransaction_When_ANumberIsTaken_Then_ItIsRefused()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);

        await Should.ThrowAsync<InvalidOperationException>(() => agency.Within(caller: null, scope =>
            scope.GetRequiredService<INumberSource>().Next(NumberSeries.Case, 2026, CancellationToken.None)));
    }

    private static async Task<string[]> TakeThree(AgencyFixture agency) => [await Take(agency), await Take(agency), await Take(agency)];

    private static Task<string> Take(AgencyFixture agency, int year = 2026, bool isToFail = false) => agency.Within(caller: null, scope =>
    {
        var numbers = scope.GetRequiredService<INumberSource>();
        return scope.GetRequiredService<IAgencyDb>().InTransaction(
            async () =>
            {
                var number = await numbers.Next(NumberSeries.Case, year, CancellationToken.None);
                return isToFail ? throw new TimeoutException() : number;
            },
            CancellationToken.None);
    });
}
