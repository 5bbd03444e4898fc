using Agency.Api.OData;
using Agency.Application.Cases.Read;
using Agency.Application.Commissions.Read;
using Agency.Application.Common;
using Agency.Application.Common.Reads;
using Agency.Domain.Identity;
using Agency.Testing;
using AutoMapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Agency.Api.Tests.OData;

/// <summary>A question goes to the tables that it is about, and to no other.</summary>
public sealed class UnaskedJoinsTests(AgencyFixture agency) : IClassFixture<AgencyFixture>
{
    private static readonly Caller Staff = new(Guid.CreateVersion7(), "Sam Supervisor", Role.Supervisor);
    private static readonly Caller Partner = new(Guid.CreateVersion7(), "Ada Accountant", Role.AffiliateUser, Guid.CreateVersion7());

    [Fact]
    public async Task Count_JoinsNothing_WhenNothingOfOtherTablesIsAsked()
    {
        (await Sql<CaseRow, int>(Staff, rows => rows.Where(row => row.Placed > 5).Select(row => 1))).ShouldNotContain("JOIN");
        (await Sql<CaseRow, int>(Staff, rows => rows.GroupBy(row => row.Currency).Select(group => group.Count()))).ShouldNotContain("JOIN");
        (await Sql<CommissionLineRow, int>(Staff, rows => rows.Select(row => 1))).ShouldNotContain("INNER JOIN");
    }

    [Fact]
    public async Task Column_BringsItsTable_WhereverItIsUsed()
    {
        foreach (var sql in new[]
        {
            await Sql<CaseRow, string>(Staff, rows => rows.Where(row => row.ClientName == "Van Dijk").Select(row => row.Number)),
            await Sql<CaseRow, string>(Staff, rows => rows.OrderBy(row => row.ClientName).Take(5).Select(row => row.Number)),
            await Sql<CaseRow, string>(Staff, rows => rows.Select(row => row.ClientName)),
            await Sql<CaseRow, string>(Staff, rows => rows.GroupBy(row => row.Currency).Select(group => group.Min(row => row.ClientName)!)),
        })
        {
            sql.ShouldContain("\"Clients\"");
            sql.ShouldNotContain("\"Affiliates\"");
            sql.ShouldNotContain("\"Debtors\"");
        }

        (await Sql<CaseRow, CaseRow>(Staff, rows => rows)).Split("INNER JOIN").Length.ShouldBe(4);
    }

    [Fact]
    public async Task QueryInside_AsksForItself()
    {
        var sql = await Sql<CaseRow, string>(Staff, rows => rows.Where(row => rows.Select(other => other.DebtorName).Contains(row.ClientName)).Select(row => row.Number));
        sql.Split("FROM \"Debtors\"").Length.ShouldBe(2);
        sql.Split("FROM \"Affiliates\"").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Joins_Stay_ForACallerWhoSeesLess() =>
        (await Sql<CaseRow, int>(Partner, rows => rows.Select(row => 1))).ShouldContain("INNER JOIN");

    private Task<string> Sql<TRow, T>(Caller caller, Func<IQueryable<TRow>, IQueryable<T>> query)
        where TRow : class
    {
        var set = ReadCatalog.Sets.OfType<ReadSet<TRow>>().Single();
        var mapping = agency.Services.GetRequiredService<IConfigurationProvider>();
        return agency.Query(db => Task.FromResult(UnaskedJoins.LeftOut(query(set.Query(db, mapping)), caller).ToQueryString()), caller);
    }
}
