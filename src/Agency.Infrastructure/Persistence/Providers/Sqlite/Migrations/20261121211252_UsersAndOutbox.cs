using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Agency.Infrastructure.Persistence.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class UsersAndOutbox : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_OutboxMessages_ToldAt_Id",
                table: "OutboxMessages");

            migrationBuilder.AddColumn<DateTime>(
                name: "ClosedAt",
                table: "Users",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "LastSignInAt",
                table: "Users",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Attempts",
                table: "OutboxMessages",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Error",
                table: "OutboxMessages",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "NextTryAt",
                table: "OutboxMessages",
                type: "TEXT",
                nullable: true);

            // Nobody listened before: what is there already is no news to anybody any more.
            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "OutboxMessages",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Told");

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "AuditEntries",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_State_Id",
                table: "OutboxMessages",
                columns: new[] { "State", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_OutboxMessages_State_Id",
                table: "OutboxMessages");

            migrationBuilder.DropColumn(
                name: "ClosedAt",
                table: "Users");

            migrationBuilder.DropColumn(
                name: "LastSignInAt",
                table: "Users");

            migrationBuilder.DropColumn(
                name: "Attempts",
                table: "OutboxMessages");

            migrationBuilder.DropColumn(
                name: "Error",
                table: "OutboxMessages");

            migrationBuilder.DropColumn(
                name: "NextTryAt",
                table: "OutboxMessages");

            migrationBuilder.DropColumn(
                name: "State",
                table: "OutboxMessages");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "AuditEntries");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_ToldAt_Id",
                table: "OutboxMessages",
                columns: new[] { "ToldAt", "Id" });
        }
    }
}
