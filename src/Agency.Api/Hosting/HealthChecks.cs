using Agency.Infrastructure.Persistence;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Agency.Api.Hosting;

/// <summary>/health/live: the process answers. /health/ready: the database can be reached and has every migration.</summary>
internal static class HealthChecks
{
    private const string Ready = "ready";

    public static IServiceCollection AddAgencyHealth(this IServiceCollection services) =>
        services.AddHealthChecks().AddCheck<DatabaseIsMigrated>("database", tags: [Ready]).Services;

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }).AllowAnonymous();
    }

    private sealed class DatabaseIsMigrated(AgencyDbContext db) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            !await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Unhealthy("The database cannot be reached.")
            : (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any() ? HealthCheckResult.Unhealthy("The database lacks a migration.")
            : HealthCheckResult.Healthy();
    }
}
