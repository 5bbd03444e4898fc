using System.Data.Common;
using System.Text.RegularExpressions;
using Agency.Application.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Agency.Infrastructure.Persistence.Providers.SqlServer;

/// <summary>The model on SQL Server.</summary>
internal sealed partial class SqlServerAgencyDbContext(DbContextOptions<SqlServerAgencyDbContext> options, RequestContext context)
    : AgencyDbContext(options, context)
{
    private const int Deadlock = 1205;
    private const int SnapshotConflict = 3960;
    private const int IndexTaken = 2601;
    private const int KeyTaken = 2627;

    internal override DatabaseFailure Understand(DbException error) => error switch
    {
        SqlException { Number: Deadlock or SnapshotConflict } => DatabaseFailure.Contention,
        SqlException { Number: IndexTaken or KeyTaken } => DatabaseFailure.Duplicate(NameIn().Match(error.Message) is { Success: true } found ? found.Groups["name"].Value : null),
        _ => DatabaseFailure.Other,
    };

    internal override async Task<long> TakeNumbers(string key, int count, CancellationToken cancellationToken)
    {
        if (await Count(key, count, cancellationToken) == 0)
        {
            try
            {
                await Database.ExecuteSqlAsync($"INSERT INTO [NumberCounters] ([Key], [Last]) VALUES ({key}, {count})", cancellationToken);
            }
            catch (SqlException error) when (Understand(error).Kind == DatabaseFailureKind.Duplicate)
            {
                // Another transaction took the first number of the series meanwhile; its row can be counted on now.
                await Count(key, count, cancellationToken);
            }
        }

        return await NumberCounters.AsNoTracking().Where(counter => counter.Key == key).Select(counter => counter.Last).SingleAsync(cancellationToken);
    }

    private Task<int> Count(string key, int count, CancellationToken cancellationToken) => NumberCounters.Where(counter => counter.Key == key)
        .ExecuteUpdateAsync(counter => counter.SetProperty(row => row.Last, row => row.Last + count), cancellationToken);

    /// <summary>"… with unique index 'IX_Cases_Number'", "Violation of PRIMARY KEY constraint 'PK_Cases'".</summary>
    [GeneratedRegex("(index|constraint) '(?<name>[^']+)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameIn();
}
