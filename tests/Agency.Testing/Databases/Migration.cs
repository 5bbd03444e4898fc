using Agency.Application.Common;
using Agency.Infrastructure.Persistence;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Agency.Testing.Databases;

/// <summary>Migrates a database as the host does.</summary>
public static class Migration
{
    /// <summary>Applies what is missing.</summary>
    /// <returns>The migrations that were applied.</returns>
    public static async Task<IReadOnlyList<string>> Apply(DatabaseSettings settings)
    {
        var database = new TestDatabase(settings, () => Task.CompletedTask);
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(new TestClock())
            .AddScoped<RequestContext>()
            .AddPersistence(new ConfigurationBuilder().AddInMemoryCollection(database.Configuration).Build())
            .BuildServiceProvider();
        return await services.GetRequiredService<DatabaseMigrator>().Migrate(CancellationToken.None);
    }
}
