using System.Data.Common;
using Agency.Application.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Agency.Infrastructure.Persistence.Providers.PostgreSql;

/// <summary>The model on PostgreSQL.</summary>
internal sealed class PostgreSqlAgencyDbContext(DbContextOptions<PostgreSqlAgencyDbContext> options, RequestContext context) : AgencyDbContext(options, context)
{
    internal override DatabaseFailure Understand(DbException error) => error switch
    {
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } => DatabaseFailure.Contention,
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } taken => DatabaseFailure.Duplicate(taken.ConstraintName),
        _ => DatabaseFailure.Other,
    };

    internal override bool WritesAtOnce => true;

    internal override Task<long> TakeNumbers(string key, int count, CancellationToken cancellationToken) => Counters.TakeByUpsert(this, key, count, cancellationToken);
}
