using Microsoft.EntityFrameworkCore.Migrations;

namespace Agency.Infrastructure.Persistence.Providers;

/// <summary>Fills what MoneyAndLaw added: payments of before keep the schedule that their case had, and what had come back had come back whole.</summary>
internal static class PaymentsOfBefore
{
    public static void Fill(MigrationBuilder migration)
    {
        Run(migration, """UPDATE "Payments" SET "FeeScheduleVersionId" = (SELECT c."TermsFeeScheduleVersionId" FROM "Cases" c WHERE c."Id" = "Payments"."CaseId")""");
        Run(
            migration,
            """UPDATE "Payments" SET "Returned" = "Amount", "FeeReturned" = "FeeAmount", "FeeBaseReturned" = "FeeBaseAmount", "VatReturned" = "FeeVatAmount" WHERE "Status" = 'Reversed'""");
    }

    // SQL Server compiles a script as a whole, before the columns are there: EXEC puts that off.
    private static void Run(MigrationBuilder migration, string sql) => migration.Sql(
        migration.ActiveProvider?.EndsWith("SqlServer", StringComparison.Ordinal) == true ? $"EXEC(N'{sql.Replace("'", "''", StringComparison.Ordinal)}')" : sql);
}
