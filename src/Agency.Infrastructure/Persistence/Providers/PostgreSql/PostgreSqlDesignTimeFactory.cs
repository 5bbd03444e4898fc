using Agency.Application.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Agency.Infrastructure.Persistence.Providers.PostgreSql;

/// <summary>For <c>dotnet ef</c>, which opens no connection to add or check a migration.</summary>
internal sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlAgencyDbContext>
{
    public PostgreSqlAgencyDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgreSqlAgencyDbContext>();
        PostgreSqlOptions.Use(options, new DatabaseSettings { ConnectionString = "Host=design.invalid;Database=agency" });
        return new PostgreSqlAgencyDbContext(options.Options, new RequestContext());
    }
}
