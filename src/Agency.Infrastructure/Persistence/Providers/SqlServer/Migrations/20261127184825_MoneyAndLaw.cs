using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Agency.Infrastructure.Persistence.Providers.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class MoneyAndLaw : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_CommissionLines_StatementId_StatementPosition",
                table: "CommissionLines");

            migrationBuilder.DropColumn(
                name: "StatementPosition",
                table: "CommissionLines");

            migrationBuilder.AddColumn<bool>(
                name: "IsSecondPlacement",
                table: "Referrals",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "FeeScheduleVersionId",
                table: "Payments",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<bool>(
                name: "TermsIsSecondPlacement",
                table: "Cases",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "IX_CommissionLines_StatementId",
                table: "CommissionLines",
                column: "StatementId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_CommissionLines_StatementId",
                table: "CommissionLines");

            migrationBuilder.DropColumn(
                name: "IsSecondPlacement",
                table: "Referrals");

            migrationBuilder.DropColumn(
                name: "FeeScheduleVersionId",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "TermsIsSecondPlacement",
                table: "Cases");

            migrationBuilder.AddColumn<int>(
                name: "StatementPosition",
                table: "CommissionLines",
                type: "int",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_CommissionLines_StatementId_StatementPosition",
                table: "CommissionLines",
                columns: new[] { "StatementId", "StatementPosition" });
        }
    }
}
