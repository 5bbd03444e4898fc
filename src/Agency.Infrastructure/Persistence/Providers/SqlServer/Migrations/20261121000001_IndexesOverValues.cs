using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Agency.Infrastructure.Persistence.Providers.SqlServer.Migrations;

/// <summary>Written by hand: see <see cref="IndexesOverValues"/>.</summary>
[DbContext(typeof(SqlServerAgencyDbContext))]
[Migration("20261121000001_IndexesOverValues")]
internal sealed class IndexesOverValuesMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => IndexesOverValues.Create(migrationBuilder);

    protected override void Down(MigrationBuilder migrationBuilder) => IndexesOverValues.Drop(migrationBuilder);
}
