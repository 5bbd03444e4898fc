using Agency.Application.Cases;
using Agency.Application.Commissions;
using Agency.Application.Common.Ports;
using Agency.Application.Common.Reads;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using AutoMapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Agency.Application.Tests.Reads;

/// <summary>No list and no desk asks the database once per row.</summary>
public sealed class QueryCountTests
{
    public static TheoryData<string> Sets => [.. ReadCatalog.Sets.Select(set => set.Name)];

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task Given_SeveralRows_When_AListIsRead_Then_OneQueryIsSent(string name)
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        await Work(scene, cases: 2);
        var visitor = new Reader(agency);

        var (_, queries) = await agency.Counted(async () =>
        {
            ReadCatalog.Sets.Single(set => set.Name == name).Accept(visitor);
            return await visitor.Rows!;
        });

        queries.ShouldBe(1);
    }

    [Fact]
    public async Task Given_ACaseWithMoreClaimsAndPayments_When_ItsDeskIsRead_Then_NoMoreQueriesAreSent()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var small = await scene.OpenCase(1_000);
        var large = await scene.OpenCase(1_000, 2_000, 3_000, 4_000);
        await scene.Pay(large, 500);
        await scene.Pay(large, 600);

        var (_, few) = await agency.Counted(() => agency.Send(new GetDesk(small), scene.Collector));
        var (_, many) = await agency.Counted(() => agency.Send(new GetDesk(large), scene.Collector));

        many.ShouldBe(few);
        many.ShouldBeLessThanOrEqualTo(12);
    }

    [Fact]
    public async Task Given_AStatementWithMoreLines_When_ItIsRead_Then_NoMoreQueriesAreSent()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        await Work(scene, cases: 5);
        await scene.MoveTo(new DateOnly(2026, 4, 1));
        await agency.Send(new IssueStatements(new DateOnly(2026, 3, 1)), scene.Accountant);

        var (page, queries) = await agency.Counted(() => agency.Send(new GetStatement("CS-2026-0001"), scene.Partner));

        page.Lines.Count.ShouldBe(5);
        queries.ShouldBeLessThanOrEqualTo(6);
    }

    private static async Task Work(Scene scene, int cases)
    {
        for (var index = 0; index < cases; index++)
        {
            await scene.Pay(await scene.OpenCase(1_000 + index), 300);
        }
    }

    private sealed class Reader(AgencyFixture agency) : IReadSetVisitor
    {
        public Task<int>? Rows { get; private set; }

        public void Visit<TRow>(ReadSet<TRow> set)
            where TRow : class => Rows = agency.Within(null, async scope =>
            (await set.Query(scope.GetRequiredService<IAgencyDb>(), scope.GetRequiredService<IMapper>().ConfigurationProvider).ToListAsync()).Count);
    }
}
