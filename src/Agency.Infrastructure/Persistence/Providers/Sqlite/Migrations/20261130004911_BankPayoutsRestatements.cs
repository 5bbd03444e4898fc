using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Agency.Infrastructure.Persistence.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class BankPayoutsRestatements : Migration
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
                name: "AgencyAccounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Fund = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Currency = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: false),
                    Identifier = table.Column<string>(type: "TEXT", unicode: false, maxLength: 34, nullable: false),
                    BankIdentifier = table.Column<string>(type: "TEXT", unicode: false, maxLength: 11, nullable: true),
                    AgreedThrough = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgencyAccounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Payees",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AffiliateId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LegalName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    TaxForm = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    TinKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    TaxNumber = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    DeclaredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DeclaredBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Payees", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Payees_Affiliates_AffiliateId",
                        column: x => x.AffiliateId,
                        principalTable: "Affiliates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PayoutRuns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ThroughPosition = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    MadeByUserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MadeBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ApprovedByUserId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ApprovedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ApprovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PayoutRuns", x => x.Id);
                });

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
                name: "BankStatements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Format = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BankNumber = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Through = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: false),
                    Opening = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: true),
                    Closing = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: true),
                    LineCount = table.Column<int>(type: "INTEGER", nullable: false),
                    KnownLineCount = table.Column<int>(type: "INTEGER", nullable: false),
                    ImportedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ImportedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
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
                name: "PayeeAccounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PayeeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AffiliateId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Iban = table.Column<string>(type: "TEXT", unicode: false, maxLength: 34, nullable: true),
                    Bic = table.Column<string>(type: "TEXT", unicode: false, maxLength: 11, nullable: true),
                    RoutingNumber = table.Column<string>(type: "TEXT", unicode: false, maxLength: 9, nullable: true),
                    AccountNumber = table.Column<string>(type: "TEXT", unicode: false, maxLength: 17, nullable: true),
                    AchType = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EnteredByUserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnteredBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PayeeAccounts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PayeeAccounts_Affiliates_AffiliateId",
                        column: x => x.AffiliateId,
                        principalTable: "Affiliates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PayeeAccounts_Payees_PayeeId",
                        column: x => x.PayeeId,
                        principalTable: "Payees",
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

            migrationBuilder.CreateTable(
                name: "BankLines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    StatementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Identity = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    IsNotice = table.Column<bool>(type: "INTEGER", nullable: false),
                    BookedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 140, nullable: true),
                    StructuredReference = table.Column<string>(type: "TEXT", maxLength: 140, nullable: true),
                    BankReference = table.Column<string>(type: "TEXT", maxLength: 140, nullable: true),
                    CounterpartyName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    CounterpartyAccount = table.Column<string>(type: "TEXT", maxLength: 140, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    TransactionCode = table.Column<string>(type: "TEXT", maxLength: 140, nullable: true),
                    IsReturn = table.Column<bool>(type: "INTEGER", nullable: false),
                    ReturnReason = table.Column<string>(type: "TEXT", maxLength: 140, nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Use = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    CaseNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    PaymentNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    RecordNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    PlacedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PlacedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Amount = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    AmountCurrency = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "Payouts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ChainPosition = table.Column<int>(type: "INTEGER", nullable: false),
                    RunId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AffiliateId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PayeeName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    LineCount = table.Column<int>(type: "INTEGER", nullable: false),
                    PaidOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    TaxYear = table.Column<int>(type: "INTEGER", nullable: false),
                    JournalNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    MadeBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ReversesId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    PreviousNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    PreviousHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Amount = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    AmountCurrency = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Payouts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Payouts_Affiliates_AffiliateId",
                        column: x => x.AffiliateId,
                        principalTable: "Affiliates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Payouts_PayeeAccounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "PayeeAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Payouts_PayoutRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "PayoutRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Payouts_Payouts_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "Payouts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BankLineEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    LineId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    JournalNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
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

            migrationBuilder.CreateTable(
                name: "PayoutLines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PayoutId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    StatementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Turn = table.Column<int>(type: "INTEGER", nullable: false),
                    Amount = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    AmountCurrency = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PayoutLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PayoutLines_CommissionStatements_StatementId",
                        column: x => x.StatementId,
                        principalTable: "CommissionStatements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PayoutLines_Payouts_PayoutId",
                        column: x => x.PayoutId,
                        principalTable: "Payouts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PayoutRunItems",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RunId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    AffiliateId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PayeeName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Statements = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PayoutId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Amount = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    AmountCurrency = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PayoutRunItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PayoutRunItems_Affiliates_AffiliateId",
                        column: x => x.AffiliateId,
                        principalTable: "Affiliates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PayoutRunItems_PayeeAccounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "PayeeAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PayoutRunItems_PayoutRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "PayoutRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PayoutRunItems_Payouts_PayoutId",
                        column: x => x.PayoutId,
                        principalTable: "Payouts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CommissionLines_RestatementId",
                table: "CommissionLines",
                column: "RestatementId");

            migrationBuilder.CreateIndex(
                name: "IX_Claims_InvoiceNumber",
                table: "Claims",
                column: "InvoiceNumber");

            migrationBuilder.CreateIndex(
                name: "IX_AccountEntries_RestatementId",
                table: "AccountEntries",
                column: "RestatementId");

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

            migrationBuilder.CreateIndex(
                name: "IX_PayeeAccounts_AffiliateId",
                table: "PayeeAccounts",
                column: "AffiliateId");

            migrationBuilder.CreateIndex(
                name: "IX_PayeeAccounts_PayeeId",
                table: "PayeeAccounts",
                column: "PayeeId");

            migrationBuilder.CreateIndex(
                name: "IX_PayeeAccounts_Status",
                table: "PayeeAccounts",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_Payees_AffiliateId",
                table: "Payees",
                column: "AffiliateId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PayoutLines_PayoutId_Position",
                table: "PayoutLines",
                columns: new[] { "PayoutId", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PayoutLines_StatementId_Turn",
                table: "PayoutLines",
                columns: new[] { "StatementId", "Turn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PayoutRunItems_AccountId",
                table: "PayoutRunItems",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_PayoutRunItems_AffiliateId",
                table: "PayoutRunItems",
                column: "AffiliateId");

            migrationBuilder.CreateIndex(
                name: "IX_PayoutRunItems_PayoutId",
                table: "PayoutRunItems",
                column: "PayoutId");

            migrationBuilder.CreateIndex(
                name: "IX_PayoutRunItems_RunId_Position",
                table: "PayoutRunItems",
                columns: new[] { "RunId", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PayoutRunItems_Status",
                table: "PayoutRunItems",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_PayoutRuns_Number",
                table: "PayoutRuns",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Payouts_AccountId",
                table: "Payouts",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_Payouts_AffiliateId_TaxYear",
                table: "Payouts",
                columns: new[] { "AffiliateId", "TaxYear" });

            migrationBuilder.CreateIndex(
                name: "IX_Payouts_ChainPosition",
                table: "Payouts",
                column: "ChainPosition",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Payouts_Number",
                table: "Payouts",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Payouts_ReversesId",
                table: "Payouts",
                column: "ReversesId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Payouts_RunId",
                table: "Payouts",
                column: "RunId");

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
                name: "BankLineEntries");

            migrationBuilder.DropTable(
                name: "PayoutLines");

            migrationBuilder.DropTable(
                name: "PayoutRunItems");

            migrationBuilder.DropTable(
                name: "RestatedPayments");

            migrationBuilder.DropTable(
                name: "BankLines");

            migrationBuilder.DropTable(
                name: "Payouts");

            migrationBuilder.DropTable(
                name: "Restatements");

            migrationBuilder.DropTable(
                name: "BankStatements");

            migrationBuilder.DropTable(
                name: "PayeeAccounts");

            migrationBuilder.DropTable(
                name: "PayoutRuns");

            migrationBuilder.DropTable(
                name: "AgencyAccounts");

            migrationBuilder.DropTable(
                name: "Payees");

            migrationBuilder.DropIndex(
                name: "IX_CommissionLines_RestatementId",
                table: "CommissionLines");

            migrationBuilder.DropIndex(
                name: "IX_Claims_InvoiceNumber",
                table: "Claims");

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
