using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Agency.Infrastructure.Persistence.Providers.SqlServer.Migrations
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
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "ClientId",
                table: "CashMovements",
                type: "uniqueidentifier",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AddColumn<string>(
                name: "About",
                table: "Activities",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Inbound",
                table: "Activities",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "AdjustmentId",
                table: "AccountEntries",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Adjustments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ClientId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AffiliateId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ClaimId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CountsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Document = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ReversedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReversedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReversalReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    ReversedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Amount = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: false),
                    AmountCurrency = table.Column<string>(type: "varchar(3)", unicode: false, maxLength: 3, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Channel = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    IsGiven = table.Column<bool>(type: "bit", nullable: false),
                    Way = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    ContactPointId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier",
                oldNullable: true);
        }
    }
}
