using Microsoft.EntityFrameworkCore;

namespace Agency.Infrastructure.Persistence.Providers;

/// <summary>Takes numbers where one statement can insert or update, and tell.</summary>
internal static class Counters
{
    public static async Task<long> TakeByUpsert(AgencyDbContext db, string key, int count, CancellationToken cancellationToken)
    {
        // One statement: two transactions that want the first number of a series wait for one another instead of colliding.
        var taken = await db.Database.SqlQuery<long>(
            $"""
             INSERT INTO "NumberCounters" ("Key", "Last") VALUES ({key}, {count})
             ON CONFLICT ("Key") DO UPDATE SET "Last" = "NumberCounters"."Last" + {count}
             RETURNING "Last" AS "Value"
             """).ToListAsync(cancellationToken);
        return taken.Single();
    }
}
