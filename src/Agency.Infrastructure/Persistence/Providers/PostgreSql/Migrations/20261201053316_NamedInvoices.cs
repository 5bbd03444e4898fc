using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Agency.Infrastructure.Persistence.Providers.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class NamedInvoices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "NamedClaimId",
                table: "Payments",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Payments_NamedClaimId",
                table: "Payments",
                column: "NamedClaimId");

            migrationBuilder.AddForeignKey(
                name: "FK_Payments_Claims_NamedClaimId",
                table: "Payments",
                column: "NamedClaimId",
                principalTable: "Claims",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Payments_Claims_NamedClaimId",
                table: "Payments");

            migrationBuilder.DropIndex(
                name: "IX_Payments_NamedClaimId",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "NamedClaimId",
                table: "Payments");
        }
    }
}
