using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Agency.Infrastructure.Persistence.Providers.PostgreSql.Migrations;

/// <summary>Written by hand: see <see cref="PaymentsOfBefore"/>.</summary>
[DbContext(typeof(PostgreSqlAgencyDbContext))]
[Migration("20261127235959_PaymentsOfBefore")]
internal sealed class PaymentsOfBeforeMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => PaymentsOfBefore.Fill(migrationBuilder);

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        // The columns go with MoneyAndLaw.
    }
}
