using Agency.Application.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Agency.Infrastructure.Persistence.Providers.SqlServer;

/// <summary>For <c>dotnet ef</c>, which opens no connection to add or check a migration.</summary>
internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerAgencyDbContext>
{
    public SqlServerAgencyDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqlServerAgencyDbContext>();
        SqlServerOptions.Use(options, new DatabaseSettings { ConnectionString = "Server=design.invalid;Database=agency" });
        return new SqlServerAgencyDbContext(options.Options, new RequestContext());
    }
}
