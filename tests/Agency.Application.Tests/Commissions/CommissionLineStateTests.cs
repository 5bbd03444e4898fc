using Agency.Application.Commissions;
using Agency.Application.Commissions.Read;
using Agency.Application.Common.Ports;
using Agency.Application.Common.Reads;
using Agency.Domain.Commissions;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using AutoMapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Agency.Application.Tests.Commissions;

public sealed class CommissionLineStateTests
{
    private static readonly DateOnly March = new(2026, 3, 1);

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ALine_When_DaysPass_Then_ItsStateIsHeldThenPayableThenStated_AndTheNextReleaseIsNeverPast(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        agency.Clock.Set(new DateOnly(2026, 3, 2));
        await scene.Pay(await scene.OpenCase(2_000), 1_000);
        (await StateOf(agency)).ShouldBe(CommissionLineState.Held);
        (await NextRelease()).ShouldBe(new DateOnly(2026, 3, 12));

        agency.Clock.Set(new DateOnly(2026, 3, 20));
        (await StateOf(agency)).ShouldBe(CommissionLineState.Held, "its days are over, and nobody has found the money good");
        (await NextRelease()).ShouldBeNull();

        await scene.MoveTo(new DateOnly(2026, 4, 1));
        (await StateOf(agency)).ShouldBe(CommissionLineState.Payable);
        await agency.Send(new IssueStatements(March), scene.Accountant);
        (await StateOf(agency)).ShouldBe(CommissionLineState.Stated);

        async Task<DateOnly?> NextRelease() => (await agency.Send(new GetEarnings(), scene.Accountant)).Single().NextReleaseOn;
    }

    private static async Task<CommissionLineState> StateOf(AgencyFixture agency)
    {
        var set = (ReadSet<CommissionLineRow>)ReadCatalog.Sets.Single(row => row.Name == "CommissionLines");
        return await agency.Within(null, async services =>
            await set.Query(services.GetRequiredService<IAgencyDb>(), services.GetRequiredService<IMapper>().ConfigurationProvider).Select(row => row.State).SingleAsync());
    }
}
