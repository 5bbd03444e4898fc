using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Agency.Infrastructure.Persistence.Providers.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class WaiversAndSettlements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ApprovedBy",
                table: "Promises",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsSettlement",
                table: "Promises",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "WaiverId",
                table: "AccountEntries",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Waivers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClientId = table.Column<Guid>(type: "uuid", nullable: false),
                    AffiliateId = table.Column<Guid>(type: "uuid", nullable: false),
                    PromiseId = table.Column<Guid>(type: "uuid", nullable: true),
                    WaivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    ApprovedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RecordedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ReversedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReversedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReversalReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    ReversedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Amount = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: false),
                    AmountCurrency = table.Column<string>(type: "character varying(3)", unicode: false, maxLength: 3, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Waivers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Waivers_Affiliates_AffiliateId",
                        column: x => x.AffiliateId,
                        principalTable: "Affiliates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Waivers_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Waivers_Clients_ClientId",
                        column: x => x.ClientId,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Waivers_Promises_PromiseId",
                        column: x => x.PromiseId,
                        principalTable: "Promises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AccountEntries_WaiverId",
                table: "AccountEntries",
                column: "WaiverId");

            migrationBuilder.CreateIndex(
                name: "IX_Waivers_AffiliateId",
                table: "Waivers",
                column: "AffiliateId");

            migrationBuilder.CreateIndex(
                name: "IX_Waivers_CaseId_WaivedOn",
                table: "Waivers",
                columns: new[] { "CaseId", "WaivedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Waivers_ClientId",
                table: "Waivers",
                column: "ClientId");

            migrationBuilder.CreateIndex(
                name: "IX_Waivers_Number",
                table: "Waivers",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Waivers_PromiseId",
                table: "Waivers",
                column: "PromiseId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Waivers_WaivedOn_Number",
                table: "Waivers",
                columns: new[] { "WaivedOn", "Number" });

            migrationBuilder.AddForeignKey(
                name: "FK_AccountEntries_Waivers_WaiverId",
                table: "AccountEntries",
                column: "WaiverId",
                principalTable: "Waivers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_AccountEntries_Waivers_WaiverId",
                table: "AccountEntries");

            migrationBuilder.DropTable(
                name: "Waivers");

            migrationBuilder.DropIndex(
                name: "IX_AccountEntries_WaiverId",
                table: "AccountEntries");

            migrationBuilder.DropColumn(
                name: "ApprovedBy",
                table: "Promises");

            migrationBuilder.DropColumn(
                name: "IsSettlement",
                table: "Promises");

            migrationBuilder.DropColumn(
                name: "WaiverId",
                table: "AccountEntries");
        }
    }
}
