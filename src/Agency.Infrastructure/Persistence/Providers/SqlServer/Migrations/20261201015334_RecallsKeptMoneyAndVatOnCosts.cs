using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Agency.Infrastructure.Persistence.Providers.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class RecallsKeptMoneyAndVatOnCosts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "KeptOf",
                table: "Payments",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "KeptUsed",
                table: "Payments",
                type: "decimal(19,4)",
                precision: 19,
                scale: 4,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<string>(
                name: "Recall",
                table: "FeeScheduleVersions",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "AgreementAddsVatToCosts",
                table: "Clients",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "TermsAddsVatToCosts",
                table: "Cases",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "RecallCharges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ClientId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FeeScheduleVersionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Basis = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    RuleNumber = table.Column<int>(type: "int", nullable: true),
                    Exact = table.Column<decimal>(type: "decimal(28,10)", precision: 28, scale: 10, nullable: false),
                    ChargedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    JournalNumber = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ReversedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReversedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReversedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ReversalReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    ReversalJournalNumber = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    Amount = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: false),
                    AmountCurrency = table.Column<string>(type: "varchar(3)", unicode: false, maxLength: 3, nullable: false),
                    BaseAmount = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: false),
                    BaseCurrency = table.Column<string>(type: "varchar(3)", unicode: false, maxLength: 3, nullable: false),
                    DeductedAmount = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: false),
                    DeductedCurrency = table.Column<string>(type: "varchar(3)", unicode: false, maxLength: 3, nullable: false),
                    VatAmount = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: false),
                    VatCurrency = table.Column<string>(type: "varchar(3)", unicode: false, maxLength: 3, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecallCharges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RecallCharges_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RecallCharges_Clients_ClientId",
                        column: x => x.ClientId,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RecallCharges_FeeScheduleVersions_FeeScheduleVersionId",
                        column: x => x.FeeScheduleVersionId,
                        principalTable: "FeeScheduleVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RecallCharges_CaseId",
                table: "RecallCharges",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_RecallCharges_ChargedOn_Number",
                table: "RecallCharges",
                columns: new[] { "ChargedOn", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_RecallCharges_ClientId_ChargedOn",
                table: "RecallCharges",
                columns: new[] { "ClientId", "ChargedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_RecallCharges_FeeScheduleVersionId",
                table: "RecallCharges",
                column: "FeeScheduleVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_RecallCharges_Number",
                table: "RecallCharges",
                column: "Number",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RecallCharges");

            migrationBuilder.DropColumn(
                name: "KeptOf",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "KeptUsed",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "Recall",
                table: "FeeScheduleVersions");

            migrationBuilder.DropColumn(
                name: "AgreementAddsVatToCosts",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "TermsAddsVatToCosts",
                table: "Cases");
        }
    }
}
