using Microsoft.EntityFrameworkCore.Migrations;

namespace Agency.Infrastructure.Persistence.Providers;

/// <summary>
/// Indexes over columns of a value that lies in its owner's row (money, a case's desk). EF Core 10 cannot state them in the model, so a migration of each database
/// calls this, and nothing else makes or drops them.
/// </summary>
internal static class IndexesOverValues
{
    public static void Create(MigrationBuilder migration)
    {
        // The work queue: what comes up next, in the order of work. Cases that nobody works from the queue are most of the table in the end, and are left out.
        migration.CreateIndex("IX_Cases_Queue", "Cases", ["DeskRank", "DeskDueAt", "Id"], filter: "\"Stage\" IN ('Amicable', 'PreLegal')");

        // Two first payments at once must not open two accounts, or the bands would start twice.
        migration.CreateIndex(
            "IX_CommissionAccounts_OnePerYearAndCurrency",
            "CommissionAccounts",
            ["AffiliateId", "PlanVersionId", "Year", "BaseCurrency"],
            unique: true);

        // Accepting a referral asks whether the debtor is known already.
        migration.CreateIndex("IX_Debtors_DetailsVatNumber", "Debtors", "DetailsVatNumber");
        migration.CreateIndex("IX_Debtors_DetailsRegistrationNumber", "Debtors", "DetailsRegistrationNumber");
    }

    public static void Drop(MigrationBuilder migration)
    {
        migration.DropIndex("IX_Cases_Queue", "Cases");
        migration.DropIndex("IX_CommissionAccounts_OnePerYearAndCurrency", "CommissionAccounts");
        migration.DropIndex("IX_Debtors_DetailsVatNumber", "Debtors");
        migration.DropIndex("IX_Debtors_DetailsRegistrationNumber", "Debtors");
    }
}
