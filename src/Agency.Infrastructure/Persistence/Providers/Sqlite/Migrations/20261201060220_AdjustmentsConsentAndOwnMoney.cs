using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Agency.Infrastructure.Persistence.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AdjustmentsConsentAndOwnMoney : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "NamedClaimId",
                table: "Payments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "ClientId",
                table: "CashMovements",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AddColumn<string>(
                name: "About",
                table: "Activities",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Inbound",
                table: "Activities",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "AdjustmentId",
                table: "AccountEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Adjustments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClientId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AffiliateId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ClaimId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CountsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Document = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ReversedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReversedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReversalReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ReversedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Amount = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    AmountCurrency = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Adjustments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Adjustments_Affiliates_AffiliateId",
                        column: x => x.AffiliateId,
                        principalTable: "Affiliates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Adjustments_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Adjustments_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Adjustments_Clients_ClientId",
                        column: x => x.ClientId,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ContactConsents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsGiven = table.Column<bool>(type: "INTEGER", nullable: false),
                    Way = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    ContactPointId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactConsents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContactConsents_ContactPoints_ContactPointId",
                        column: x => x.ContactPointId,
                        principalTable: "ContactPoints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SuspenseReceipts_JournalNumber",
                table: "SuspenseReceipts",
                column: "JournalNumber");

            migrationBuilder.CreateIndex(
                name: "IX_Payments_NamedClaimId",
                table: "Payments",
                column: "NamedClaimId");

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

            migrationBuilder.CreateIndex(
                name: "IX_AccountEntries_AdjustmentId",
                table: "AccountEntries",
                column: "AdjustmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Adjustments_AffiliateId",
                table: "Adjustments",
                column: "AffiliateId");

            migrationBuilder.CreateIndex(
                name: "IX_Adjustments_CaseId_CountsOn",
                table: "Adjustments",
                columns: new[] { "CaseId", "CountsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Adjustments_ClaimId",
                table: "Adjustments",
                column: "ClaimId");

            migrationBuilder.CreateIndex(
                name: "IX_Adjustments_ClientId",
                table: "Adjustments",
                column: "ClientId");

            migrationBuilder.CreateIndex(
                name: "IX_Adjustments_CountsOn_Number",
                table: "Adjustments",
                columns: new[] { "CountsOn", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Adjustments_Number",
                table: "Adjustments",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ContactConsents_ContactPointId",
                table: "ContactConsents",
                column: "ContactPointId");

            migrationBuilder.AddForeignKey(
                name: "FK_AccountEntries_Adjustments_AdjustmentId",
                table: "AccountEntries",
                column: "AdjustmentId",
                principalTable: "Adjustments",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Payments_Claims_NamedClaimId",
                table: "Payments",
                column: "NamedClaimId",
                principalTable: "Claims",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            // Matching asks who has the payer's name. By hand, as IndexesOverValues are.
            migrationBuilder.CreateIndex("IX_Debtors_DetailsName", "Debtors", "DetailsName");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex("IX_Debtors_DetailsName", "Debtors");

            migrationBuilder.DropForeignKey(
                name: "FK_AccountEntries_Adjustments_AdjustmentId",
                table: "AccountEntries");

            migrationBuilder.DropForeignKey(
                name: "FK_Payments_Claims_NamedClaimId",
                table: "Payments");

            migrationBuilder.DropTable(
                name: "Adjustments");

            migrationBuilder.DropTable(
                name: "ContactConsents");

            migrationBuilder.DropIndex(
                name: "IX_SuspenseReceipts_JournalNumber",
                table: "SuspenseReceipts");

            migrationBuilder.DropIndex(
                name: "IX_Payments_NamedClaimId",
                table: "Payments");

            migrationBuilder.DropIndex(
                name: "IX_PaymentReversals_JournalNumber",
                table: "PaymentReversals");

            migrationBuilder.DropIndex(
                name: "IX_JournalPostings_JournalNumber",
                table: "JournalPostings");

            migrationBuilder.DropIndex(
                name: "IX_BankLines_AccountId_BookedOn",
                table: "BankLines");

            migrationBuilder.DropIndex(
                name: "IX_AccountEntries_AdjustmentId",
                table: "AccountEntries");

            migrationBuilder.DropColumn(
                name: "NamedClaimId",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "About",
                table: "Activities");

            migrationBuilder.DropColumn(
                name: "Inbound",
                table: "Activities");

            migrationBuilder.DropColumn(
                name: "AdjustmentId",
                table: "AccountEntries");

            migrationBuilder.AlterColumn<Guid>(
                name: "ClientId",
                table: "CashMovements",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
