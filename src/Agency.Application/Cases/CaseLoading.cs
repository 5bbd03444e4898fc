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

    /// <summary>The rates that terms of interest name; empty where no table is used.</summary>
    public static async Task<RateTable> Rates(this IAgencyDb db, InterestTerms terms, CancellationToken cancellationToken)
    {
        var series = terms.RateSeries;
        return series is null
            ? RateTable.Empty
            : new RateTable(await db.InterestRates.AsNoTracking().Where(rate => rate.Series == series).ToListAsync(cancellationToken));
    }

    /// <summary>The account of a case that was loaded with <see cref="Case"/>.</summary>
    public static async Task<CaseAccount> AccountOf(this IAgencyDb db, Case of, CancellationToken cancellationToken) =>
        new(of, await db.Rates(of.Terms.InterestInForce, cancellationToken));
}
