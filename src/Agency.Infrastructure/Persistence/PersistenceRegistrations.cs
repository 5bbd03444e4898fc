using Agency.Application.Common.Ports;
using Agency.Infrastructure.Persistence.Interceptors;
using Agency.Infrastructure.Persistence.Numbers;
using Agency.Infrastructure.Persistence.Outbox;
using Agency.Infrastructure.Persistence.Protection;
using Agency.Infrastructure.Persistence.Providers.PostgreSql;
using Agency.Infrastructure.Persistence.Providers.Sqlite;
using Agency.Infrastructure.Persistence.Providers.SqlServer;
using Agency.Infrastructure.Persistence.Translation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Agency.Infrastructure.Persistence;

/// <summary>The database that the section <c>Database</c> of the configuration names: <see cref="DatabaseSettings"/>.</summary>
public static class PersistenceRegistrations
{
    /// <summary>Adds the database, the number source and the migrator. Needs a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddPersistence(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection("Database").Get<DatabaseSettings>() ?? new DatabaseSettings();
        services.AddSingleton(settings);
        services.AddSingleton(KeyRing.In(KeyRing.FolderOf(configuration)));
        services.AddSingleton<IInterceptor, VersionInterceptor>();
        services.AddSingleton<IInterceptor, OutboxInterceptor>();
        services.AddSingleton<IInterceptor, AuditInterceptor>();
        services.AddSingleton<DatabaseMigrator>();
        services.AddScoped<INumberSource, NumberSource>();
        services.AddSingleton<NumberBlocks>();
        return settings.Provider switch
        {
            DatabaseProvider.Sqlite => services.Add<SqliteAgencyDbContext>(options => SqliteOptions.Use(options, settings)),
            DatabaseProvider.PostgreSql => services.Add<PostgreSqlAgencyDbContext>(options => PostgreSqlOptions.Use(options, settings)),
            DatabaseProvider.SqlServer => services.Add<SqlServerAgencyDbContext>(options => SqlServerOptions.Use(options, settings)),
            _ => throw new InvalidOperationException($"Database:Provider {settings.Provider} is not one of {string.Join(", ", Enum.GetNames<DatabaseProvider>())}."),
        };
    }

    private static IServiceCollection Add<TContext>(this IServiceCollection services, Action<DbContextOptionsBuilder> provider)
        where TContext : AgencyDbContext
    {
        services.AddDbContext<TContext>((container, options) =>
        {
            provider(options);
            options.AddInterceptors(container.GetServices<IInterceptor>());
            ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(new CurrencyCodeExtension());

            // A row whose parent is out of scope is meant to be out of scope with it: that is what the filters are for.
            options.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning));
        });
        services.AddScoped<AgencyDbContext>(container => container.GetRequiredService<TContext>());
        services.AddScoped<IAgencyDb>(container => container.GetRequiredService<TContext>());
        return services;
    }
}
