using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Interest;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Cases;

internal static class CaseLoading
{
    /// <summary>A case with its claims, account and holds.</summary>
    public static Task<Case> Case(this IAgencyDb db, string number, CancellationToken cancellationToken) =>
        db.Cases.WithAccount().Where(row => row.Number == number).One("Case", number, cancellationToken);

    /// <summary>Includes what the account needs.</summary>
    public static IQueryable<Case> WithAccount(this IQueryable<Case> cases) =>
        cases.Include(row => row.Claims).Include(row => row.Entries).Include(row => row.Holds).AsSplitQuery();

    /// <summary>The rates of the series that a case takes its interest from; empty where no table is used.</summary>
    public static Task<RateTable> Rates(this IAgencyDb db, Case of, CancellationToken cancellationToken) => db.RatesOf(of.RateSeries, cancellationToken);

    /// <summary>The account of a case that was loaded with <see cref="Case"/>.</summary>
    public static async Task<CaseAccount> AccountOf(this IAgencyDb db, Case of, CancellationToken cancellationToken) =>
        new(of, await db.Rates(of, cancellationToken));
}
