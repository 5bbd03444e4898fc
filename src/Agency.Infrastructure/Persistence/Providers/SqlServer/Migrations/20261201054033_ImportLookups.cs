using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Agency.Infrastructure.Persistence.Providers.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class ImportLookups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_SuspenseReceipts_JournalNumber",
                table: "SuspenseReceipts",
                column: "JournalNumber");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentReversals_JournalNumber",
                table: "PaymentReversals",
                column: "JournalNumber");

            migrationBuilder.CreateIndex(
                name: "IX_JournalPostings_JournalNumber",
                table: "JournalPostings",
                column: "JournalNumber");

            migrationBuilder.CreateIndex(
                name: "IX_BankLines_AccountId_BookedOn",
                table: "BankLines",
                columns: new[] { "AccountId", "BookedOn" });

            // Matching asks who has the payer's name. By hand, as IndexesOverValues are.
            migrationBuilder.CreateIndex("IX_Debtors_DetailsName", "Debtors", "DetailsName");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex("IX_Debtors_DetailsName", "Debtors");

            migrationBuilder.DropIndex(
                name: "IX_SuspenseReceipts_JournalNumber",
                table: "SuspenseReceipts");

            migrationBuilder.DropIndex(
                name: "IX_PaymentReversals_JournalNumber",
                table: "PaymentReversals");

            migrationBuilder.DropIndex(
                name: "IX_JournalPostings_JournalNumber",
                table: "JournalPostings");

            migrationBuilder.DropIndex(
                name: "IX_BankLines_AccountId_BookedOn",
                table: "BankLines");
        }
    }
}
