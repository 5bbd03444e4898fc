using Agency.Application.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Agency.Infrastructure.Persistence.Providers.Sqlite;

/// <summary>For <c>dotnet ef</c>, which opens no connection to add or check a migration.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteAgencyDbContext>
{
    public SqliteAgencyDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteAgencyDbContext>();
        SqliteOptions.Use(options, new DatabaseSettings { ConnectionString = "Data Source=design.db" });
        return new SqliteAgencyDbContext(options.Options, new RequestContext());
    }
}
