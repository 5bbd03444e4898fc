using Agency.Domain.Common;
using Agency.Infrastructure.Persistence;
using Agency.Infrastructure.Persistence.Conventions;
using Agency.Infrastructure.Persistence.Providers.PostgreSql;
using Agency.Infrastructure.Persistence.Providers.Sqlite;
using Agency.Infrastructure.Persistence.Providers.SqlServer;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Agency.Application.Tests.Persistence;

/// <summary>A row with one value of each kind that the conventions store.</summary>
internal sealed class Sample
{
    private Sample()
    {
    }

    public Sample(Money amount) => Amount = amount;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Money Amount { get; set; } = null!;

    public Money? Fee { get; set; }

    public Percentage Rate { get; set; }

    public DateOnly On { get; set; }

    public DateTime At { get; set; } = DateTime.UnixEpoch;

    public DateTime? SeenAt { get; set; }

    public RoundingIntent Intent { get; set; }

    public RoundingIntent? OtherIntent { get; set; }
}

/// <summary>The conventions of the agency's model without its entities.</summary>
internal sealed class SampleDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<Sample> Samples => Set<Sample>();

    /// <summary>An empty table of samples on a database.</summary>
    public static async Task<SampleDb> Open(TestDatabase database)
    {
        var options = new DbContextOptionsBuilder<SampleDb>();
        Action<DbContextOptionsBuilder, DatabaseSettings> use = database.Settings.Provider switch
        {
            DatabaseProvider.Sqlite => SqliteOptions.Use,
            DatabaseProvider.PostgreSql => PostgreSqlOptions.Use,
            _ => SqlServerOptions.Use,
        };
        use(options, database.Settings);
        var db = new SampleDb(options.Options);
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"Samples\"");
        await db.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();
        return db;
    }

    /// <summary>Keeps samples and forgets them, so that they are read back from the database.</summary>
    public async Task Keep(params Sample[] samples)
    {
        AddRange(samples);
        await SaveChangesAsync();
        ChangeTracker.Clear();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => ModelConventions.Add(configurationBuilder);
}
