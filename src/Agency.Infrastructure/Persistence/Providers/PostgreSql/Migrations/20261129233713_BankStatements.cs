using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Agency.Infrastructure.Persistence.Providers.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class BankStatements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AgencyAccounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Fund = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Currency = table.Column<string>(type: "character varying(3)", unicode: false, maxLength: 3, nullable: false),
                    Identifier = table.Column<string>(type: "character varying(34)", unicode: false, maxLength: 34, nullable: false),
                    BankIdentifier = table.Column<string>(type: "character varying(11)", unicode: false, maxLength: 11, nullable: true),
                    AgreedThrough = table.Column<DateOnly>(type: "date", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgencyAccounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BankStatements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    FileName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Format = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    BankNumber = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Through = table.Column<DateOnly>(type: "date", nullable: false),
                    Currency = table.Column<string>(type: "character varying(3)", unicode: false, maxLength: 3, nullable: false),
                    Opening = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: true),
                    Closing = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: true),
                    LineCount = table.Column<int>(type: "integer", nullable: false),
                    KnownLineCount = table.Column<int>(type: "integer", nullable: false),
                    ImportedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ImportedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BankStatements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BankStatements_AgencyAccounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AgencyAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BankLines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StatementId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Identity = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    IsNotice = table.Column<bool>(type: "boolean", nullable: false),
                    BookedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ValueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Reference = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: true),
                    StructuredReference = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: true),
                    BankReference = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: true),
                    CounterpartyName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    CounterpartyAccount = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: true),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    TransactionCode = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: true),
                    IsReturn = table.Column<bool>(type: "boolean", nullable: false),
                    ReturnReason = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: true),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Use = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    CaseNumber = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    PaymentNumber = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    RecordNumber = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    PlacedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PlacedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Amount = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: false),
                    AmountCurrency = table.Column<string>(type: "character varying(3)", unicode: false, maxLength: 3, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BankLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BankLines_AgencyAccounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AgencyAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BankLines_BankStatements_StatementId",
                        column: x => x.StatementId,
                        principalTable: "BankStatements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BankLineEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    LineId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    JournalNumber = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BankLineEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BankLineEntries_BankLines_LineId",
                        column: x => x.LineId,
                        principalTable: "BankLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Claims_InvoiceNumber",
                table: "Claims",
                column: "InvoiceNumber");

            migrationBuilder.CreateIndex(
                name: "IX_AgencyAccounts_Fund_Currency",
                table: "AgencyAccounts",
                columns: new[] { "Fund", "Currency" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AgencyAccounts_Identifier_Currency",
                table: "AgencyAccounts",
                columns: new[] { "Identifier", "Currency" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AgencyAccounts_Number",
                table: "AgencyAccounts",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BankLineEntries_AccountId_JournalNumber",
                table: "BankLineEntries",
                columns: new[] { "AccountId", "JournalNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BankLineEntries_LineId",
                table: "BankLineEntries",
                column: "LineId");

            migrationBuilder.CreateIndex(
                name: "IX_BankLines_AccountId_Identity",
                table: "BankLines",
                columns: new[] { "AccountId", "Identity" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BankLines_BankReference",
                table: "BankLines",
                column: "BankReference");

            migrationBuilder.CreateIndex(
                name: "IX_BankLines_CounterpartyAccount",
                table: "BankLines",
                column: "CounterpartyAccount");

            migrationBuilder.CreateIndex(
                name: "IX_BankLines_Reference",
                table: "BankLines",
                column: "Reference");

            migrationBuilder.CreateIndex(
                name: "IX_BankLines_StatementId_Position",
                table: "BankLines",
                columns: new[] { "StatementId", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BankLines_Status_BookedOn_Id",
                table: "BankLines",
                columns: new[] { "Status", "BookedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_BankStatements_AccountId_BankNumber_From_Through",
                table: "BankStatements",
                columns: new[] { "AccountId", "BankNumber", "From", "Through" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BankStatements_Number",
                table: "BankStatements",
                column: "Number",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BankLineEntries");

            migrationBuilder.DropTable(
                name: "BankLines");

            migrationBuilder.DropTable(
                name: "BankStatements");

            migrationBuilder.DropTable(
                name: "AgencyAccounts");

            migrationBuilder.DropIndex(
                name: "IX_Claims_InvoiceNumber",
                table: "Claims");
        }
    }
}
