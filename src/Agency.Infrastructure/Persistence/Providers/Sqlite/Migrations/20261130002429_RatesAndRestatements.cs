using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Agency.Infrastructure.Persistence.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RatesAndRestatements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "RestatementId",
                table: "CommissionLines",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Judgments",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "LetterReceivedOn",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "LetterSentOn",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "RestatementId",
                table: "AccountEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Restatements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClientId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AffiliateId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RestatedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Restatements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Restatements_Affiliates_AffiliateId",
                        column: x => x.AffiliateId,
                        principalTable: "Affiliates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Restatements_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Restatements_Clients_ClientId",
                        column: x => x.ClientId,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RestatedPayments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RestatementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PaymentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FeeAmount = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    FeeCurrency = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: false),
                    FeeBaseAmount = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    FeeBaseCurrency = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: false),
                    VatAmount = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    VatCurrency = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RestatedPayments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RestatedPayments_Payments_PaymentId",
                        column: x => x.PaymentId,
                        principalTable: "Payments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RestatedPayments_Restatements_RestatementId",
                        column: x => x.RestatementId,
                        principalTable: "Restatements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CommissionLines_RestatementId",
                table: "CommissionLines",
                column: "RestatementId");

            migrationBuilder.CreateIndex(
                name: "IX_AccountEntries_RestatementId",
                table: "AccountEntries",
                column: "RestatementId");

            migrationBuilder.CreateIndex(
                name: "IX_RestatedPayments_PaymentId_RestatementId",
                table: "RestatedPayments",
                columns: new[] { "PaymentId", "RestatementId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RestatedPayments_RestatementId",
                table: "RestatedPayments",
                column: "RestatementId");

            migrationBuilder.CreateIndex(
                name: "IX_Restatements_AffiliateId",
                table: "Restatements",
                column: "AffiliateId");

            migrationBuilder.CreateIndex(
                name: "IX_Restatements_CaseId_Id",
                table: "Restatements",
                columns: new[] { "CaseId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Restatements_ClientId",
                table: "Restatements",
                column: "ClientId");

            migrationBuilder.CreateIndex(
                name: "IX_Restatements_Number",
                table: "Restatements",
                column: "Number",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_AccountEntries_Restatements_RestatementId",
                table: "AccountEntries",
                column: "RestatementId",
                principalTable: "Restatements",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_CommissionLines_Restatements_RestatementId",
                table: "CommissionLines",
                column: "RestatementId",
                principalTable: "Restatements",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_AccountEntries_Restatements_RestatementId",
                table: "AccountEntries");

            migrationBuilder.DropForeignKey(
                name: "FK_CommissionLines_Restatements_RestatementId",
                table: "CommissionLines");

            migrationBuilder.DropTable(
                name: "RestatedPayments");

            migrationBuilder.DropTable(
                name: "Restatements");

            migrationBuilder.DropIndex(
                name: "IX_CommissionLines_RestatementId",
                table: "CommissionLines");

            migrationBuilder.DropIndex(
                name: "IX_AccountEntries_RestatementId",
                table: "AccountEntries");

            migrationBuilder.DropColumn(
                name: "RestatementId",
                table: "CommissionLines");

            migrationBuilder.DropColumn(
                name: "Judgments",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "LetterReceivedOn",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "LetterSentOn",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "RestatementId",
                table: "AccountEntries");
        }
    }
}
