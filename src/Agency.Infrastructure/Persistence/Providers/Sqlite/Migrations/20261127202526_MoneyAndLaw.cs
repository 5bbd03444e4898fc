using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Agency.Infrastructure.Persistence.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class MoneyAndLaw : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_InterestRates_Series_From",
                table: "InterestRates");

            migrationBuilder.DropIndex(
                name: "IX_CommissionLines_PaymentId_Kind",
                table: "CommissionLines");

            migrationBuilder.DropIndex(
                name: "IX_CommissionLines_StatementId_StatementPosition",
                table: "CommissionLines");

            migrationBuilder.DropIndex(
                name: "IX_AccountEntries_ReversesId",
                table: "AccountEntries");

            migrationBuilder.DropColumn(
                name: "StatementPosition",
                table: "CommissionLines");

            migrationBuilder.AddColumn<bool>(
                name: "IsSecondPlacement",
                table: "Referrals",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<decimal>(
                name: "FeeBaseReturned",
                table: "Payments",
                type: "TEXT",
                precision: 19,
                scale: 4,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<decimal>(
                name: "FeeReturned",
                table: "Payments",
                type: "TEXT",
                precision: 19,
                scale: 4,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<Guid>(
                name: "FeeScheduleVersionId",
                table: "Payments",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<decimal>(
                name: "FeeVatBefore",
                table: "Payments",
                type: "TEXT",
                precision: 19,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "Overpaid",
                table: "Payments",
                type: "TEXT",
                precision: 19,
                scale: 4,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<decimal>(
                name: "OverpaidRefunded",
                table: "Payments",
                type: "TEXT",
                precision: 19,
                scale: 4,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<decimal>(
                name: "OverpaidReturned",
                table: "Payments",
                type: "TEXT",
                precision: 19,
                scale: 4,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<decimal>(
                name: "Returned",
                table: "Payments",
                type: "TEXT",
                precision: 19,
                scale: 4,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<string>(
                name: "SuspenseNumber",
                table: "Payments",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "VatReturned",
                table: "Payments",
                type: "TEXT",
                precision: 19,
                scale: 4,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<DateTime>(
                name: "RecordedAt",
                table: "InterestRates",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "RecordedBy",
                table: "InterestRates",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "InterestRates",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "AttributionId",
                table: "CommissionLines",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ReversalId",
                table: "CommissionLines",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "SharePercent",
                table: "CommissionLines",
                type: "TEXT",
                precision: 19,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AgreementRemittanceForm",
                table: "Clients",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Net");

            migrationBuilder.AddColumn<string>(
                name: "AgreementRemittanceHold",
                table: "Clients",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "AgreementRemittanceMinimum",
                table: "Clients",
                type: "TEXT",
                precision: 19,
                scale: 4,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<string>(
                name: "TermsInterest",
                table: "Cases",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "TermsIsSecondPlacement",
                table: "Cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "ReversalId",
                table: "AccountEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Attributions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    SetBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SetAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attributions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Attributions_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PaymentReversals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    PaymentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClientId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AffiliateId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ReversedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ExternalReference = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    WasFeeEarned = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsWhole = table.Column<bool>(type: "INTEGER", nullable: false),
                    JournalNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Amount = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    AmountCurrency = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: false),
                    FeeAmount = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    FeeCurrency = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: false),
                    FeeBaseAmount = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    FeeBaseCurrency = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: false),
                    OverpaidAmount = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    OverpaidCurrency = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: false),
                    ShortfallAmount = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    ShortfallCurrency = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: false),
                    SweptBackAmount = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    SweptBackCurrency = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: false),
                    VatAmount = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    VatCurrency = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaymentReversals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PaymentReversals_Affiliates_AffiliateId",
                        column: x => x.AffiliateId,
                        principalTable: "Affiliates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PaymentReversals_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PaymentReversals_Clients_ClientId",
                        column: x => x.ClientId,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PaymentReversals_Payments_PaymentId",
                        column: x => x.PaymentId,
                        principalTable: "Payments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Remittances",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ChainPosition = table.Column<int>(type: "INTEGER", nullable: false),
                    ClientId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PeriodFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PeriodThrough = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    LineCount = table.Column<int>(type: "INTEGER", nullable: false),
                    JournalNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IssuedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ReversesId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    PreviousNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    PreviousHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    TotalAmount = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    TotalCurrency = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Remittances", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Remittances_Clients_ClientId",
                        column: x => x.ClientId,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Remittances_Remittances_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "Remittances",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SuspenseReceipts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Method = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ExternalReference = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    SenderName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SenderAccount = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Description = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PaymentNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ReturnReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    JournalNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Amount = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    AmountCurrency = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SuspenseReceipts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TrustProofs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Currency = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Items = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    IsProved = table.Column<bool>(type: "INTEGER", nullable: false),
                    ProvedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ProvedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    BankAmount = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    BankCurrency = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: false),
                    BankDifferenceAmount = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    BankDifferenceCurrency = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: false),
                    BookAmount = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    BookCurrency = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: false),
                    ClientLedgersAmount = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    ClientLedgersCurrency = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: false),
                    LedgerDifferenceAmount = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    LedgerDifferenceCurrency = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: false),
                    OutstandingAmount = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    OutstandingCurrency = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrustProofs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AttributionShares",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AffiliateId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Share = table.Column<decimal>(type: "TEXT", precision: 9, scale: 4, nullable: false),
                    AttributionId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AttributionShares", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AttributionShares_Affiliates_AffiliateId",
                        column: x => x.AffiliateId,
                        principalTable: "Affiliates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AttributionShares_Attributions_AttributionId",
                        column: x => x.AttributionId,
                        principalTable: "Attributions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AttributionShares_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RemittanceLines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RemittanceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PaymentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PostingId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Turn = table.Column<int>(type: "INTEGER", nullable: false),
                    Amount = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    AmountCurrency = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RemittanceLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RemittanceLines_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RemittanceLines_JournalPostings_PostingId",
                        column: x => x.PostingId,
                        principalTable: "JournalPostings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RemittanceLines_Payments_PaymentId",
                        column: x => x.PaymentId,
                        principalTable: "Payments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RemittanceLines_Remittances_RemittanceId",
                        column: x => x.RemittanceId,
                        principalTable: "Remittances",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_InterestRates_Series_From_Revision",
                table: "InterestRates",
                columns: new[] { "Series", "From", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CommissionLines_PaymentId_AffiliateId",
                table: "CommissionLines",
                columns: new[] { "PaymentId", "AffiliateId" });

            migrationBuilder.CreateIndex(
                name: "IX_CommissionLines_ReversalId_AffiliateId",
                table: "CommissionLines",
                columns: new[] { "ReversalId", "AffiliateId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CommissionLines_StatementId",
                table: "CommissionLines",
                column: "StatementId");

            migrationBuilder.CreateIndex(
                name: "IX_AccountEntries_ReversalId",
                table: "AccountEntries",
                column: "ReversalId");

            migrationBuilder.CreateIndex(
                name: "IX_AccountEntries_ReversesId",
                table: "AccountEntries",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_Attributions_CaseId_Ordinal",
                table: "Attributions",
                columns: new[] { "CaseId", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AttributionShares_AffiliateId",
                table: "AttributionShares",
                column: "AffiliateId");

            migrationBuilder.CreateIndex(
                name: "IX_AttributionShares_AttributionId_AffiliateId",
                table: "AttributionShares",
                columns: new[] { "AttributionId", "AffiliateId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AttributionShares_CaseId_AffiliateId",
                table: "AttributionShares",
                columns: new[] { "CaseId", "AffiliateId" });

            migrationBuilder.CreateIndex(
                name: "IX_PaymentReversals_AffiliateId",
                table: "PaymentReversals",
                column: "AffiliateId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentReversals_CaseId",
                table: "PaymentReversals",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentReversals_ClientId",
                table: "PaymentReversals",
                column: "ClientId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentReversals_ExternalReference",
                table: "PaymentReversals",
                column: "ExternalReference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaymentReversals_Number",
                table: "PaymentReversals",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaymentReversals_PaymentId_Number",
                table: "PaymentReversals",
                columns: new[] { "PaymentId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_PaymentReversals_ReversedOn_Id",
                table: "PaymentReversals",
                columns: new[] { "ReversedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_RemittanceLines_CaseId",
                table: "RemittanceLines",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_RemittanceLines_PaymentId",
                table: "RemittanceLines",
                column: "PaymentId");

            migrationBuilder.CreateIndex(
                name: "IX_RemittanceLines_PostingId_Turn",
                table: "RemittanceLines",
                columns: new[] { "PostingId", "Turn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RemittanceLines_RemittanceId_Position",
                table: "RemittanceLines",
                columns: new[] { "RemittanceId", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Remittances_ChainPosition",
                table: "Remittances",
                column: "ChainPosition",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Remittances_ClientId_PeriodFrom",
                table: "Remittances",
                columns: new[] { "ClientId", "PeriodFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_Remittances_Number",
                table: "Remittances",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Remittances_ReversesId",
                table: "Remittances",
                column: "ReversesId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SuspenseReceipts_ExternalReference",
                table: "SuspenseReceipts",
                column: "ExternalReference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SuspenseReceipts_Number",
                table: "SuspenseReceipts",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SuspenseReceipts_Status_ReceivedOn_Id",
                table: "SuspenseReceipts",
                columns: new[] { "Status", "ReceivedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_TrustProofs_Currency_On",
                table: "TrustProofs",
                columns: new[] { "Currency", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_TrustProofs_Number",
                table: "TrustProofs",
                column: "Number",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_AccountEntries_PaymentReversals_ReversalId",
                table: "AccountEntries",
                column: "ReversalId",
                principalTable: "PaymentReversals",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_CommissionLines_PaymentReversals_ReversalId",
                table: "CommissionLines",
                column: "ReversalId",
                principalTable: "PaymentReversals",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_AccountEntries_PaymentReversals_ReversalId",
                table: "AccountEntries");

            migrationBuilder.DropForeignKey(
                name: "FK_CommissionLines_PaymentReversals_ReversalId",
                table: "CommissionLines");

            migrationBuilder.DropTable(
                name: "AttributionShares");

            migrationBuilder.DropTable(
                name: "PaymentReversals");

            migrationBuilder.DropTable(
                name: "RemittanceLines");

            migrationBuilder.DropTable(
                name: "SuspenseReceipts");

            migrationBuilder.DropTable(
                name: "TrustProofs");

            migrationBuilder.DropTable(
                name: "Attributions");

            migrationBuilder.DropTable(
                name: "Remittances");

            migrationBuilder.DropIndex(
                name: "IX_InterestRates_Series_From_Revision",
                table: "InterestRates");

            migrationBuilder.DropIndex(
                name: "IX_CommissionLines_PaymentId_AffiliateId",
                table: "CommissionLines");

            migrationBuilder.DropIndex(
                name: "IX_CommissionLines_ReversalId_AffiliateId",
                table: "CommissionLines");

            migrationBuilder.DropIndex(
                name: "IX_CommissionLines_StatementId",
                table: "CommissionLines");

            migrationBuilder.DropIndex(
                name: "IX_AccountEntries_ReversalId",
                table: "AccountEntries");

            migrationBuilder.DropIndex(
                name: "IX_AccountEntries_ReversesId",
                table: "AccountEntries");

            migrationBuilder.DropColumn(
                name: "IsSecondPlacement",
                table: "Referrals");

            migrationBuilder.DropColumn(
                name: "FeeBaseReturned",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "FeeReturned",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "FeeScheduleVersionId",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "FeeVatBefore",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "Overpaid",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "OverpaidRefunded",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "OverpaidReturned",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "Returned",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "SuspenseNumber",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "VatReturned",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "RecordedAt",
                table: "InterestRates");

            migrationBuilder.DropColumn(
                name: "RecordedBy",
                table: "InterestRates");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "InterestRates");

            migrationBuilder.DropColumn(
                name: "AttributionId",
                table: "CommissionLines");

            migrationBuilder.DropColumn(
                name: "ReversalId",
                table: "CommissionLines");

            migrationBuilder.DropColumn(
                name: "SharePercent",
                table: "CommissionLines");

            migrationBuilder.DropColumn(
                name: "AgreementRemittanceForm",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "AgreementRemittanceHold",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "AgreementRemittanceMinimum",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "TermsInterest",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "TermsIsSecondPlacement",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "ReversalId",
                table: "AccountEntries");

            migrationBuilder.AddColumn<int>(
                name: "StatementPosition",
                table: "CommissionLines",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_InterestRates_Series_From",
                table: "InterestRates",
                columns: new[] { "Series", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CommissionLines_PaymentId_Kind",
                table: "CommissionLines",
                columns: new[] { "PaymentId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CommissionLines_StatementId_StatementPosition",
                table: "CommissionLines",
                columns: new[] { "StatementId", "StatementPosition" });

            migrationBuilder.CreateIndex(
                name: "IX_AccountEntries_ReversesId",
                table: "AccountEntries",
                column: "ReversesId",
                unique: true);
        }
    }
}
