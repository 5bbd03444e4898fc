using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Agency.Infrastructure.Persistence.Providers.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class RemittanceFiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ClientAccounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ClientId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Iban = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Bic = table.Column<string>(type: "character varying(11)", unicode: false, maxLength: 11, nullable: true),
                    RoutingNumber = table.Column<string>(type: "character varying(9)", unicode: false, maxLength: 9, nullable: true),
                    AccountNumber = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    AchType = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EnteredByUserId = table.Column<Guid>(type: "uuid", nullable: false),
                    EnteredBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DecidedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClientAccounts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClientAccounts_Clients_ClientId",
                        column: x => x.ClientId,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RemittanceFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    PayingAccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    FileOfTheDay = table.Column<int>(type: "integer", nullable: false),
                    MadeBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    TotalAmount = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: false),
                    TotalCurrency = table.Column<string>(type: "character varying(3)", unicode: false, maxLength: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RemittanceFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RemittanceFiles_AgencyAccounts_PayingAccountId",
                        column: x => x.PayingAccountId,
                        principalTable: "AgencyAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RemittanceFileItems",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    RemittanceId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    PayeeName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RemittanceFileItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RemittanceFileItems_ClientAccounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "ClientAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RemittanceFileItems_RemittanceFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "RemittanceFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RemittanceFileItems_Remittances_RemittanceId",
                        column: x => x.RemittanceId,
                        principalTable: "Remittances",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ClientAccounts_ClientId",
                table: "ClientAccounts",
                column: "ClientId");

            migrationBuilder.CreateIndex(
                name: "IX_RemittanceFileItems_AccountId",
                table: "RemittanceFileItems",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_RemittanceFileItems_FileId_Position",
                table: "RemittanceFileItems",
                columns: new[] { "FileId", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RemittanceFileItems_RemittanceId",
                table: "RemittanceFileItems",
                column: "RemittanceId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RemittanceFiles_Number",
                table: "RemittanceFiles",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RemittanceFiles_PayingAccountId",
                table: "RemittanceFiles",
                column: "PayingAccountId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RemittanceFileItems");

            migrationBuilder.DropTable(
                name: "ClientAccounts");

            migrationBuilder.DropTable(
                name: "RemittanceFiles");
        }
    }
}
