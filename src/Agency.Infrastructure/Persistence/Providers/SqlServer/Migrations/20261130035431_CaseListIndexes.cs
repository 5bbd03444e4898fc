using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Agency.Infrastructure.Persistence.Providers.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class CaseListIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Cases_OpenedOn_Id",
                table: "Cases");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_OpenedOn_Number",
                table: "Cases",
                columns: new[] { "OpenedOn", "Number" },
                descending: new[] { true, false });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Stage_OpenedOn_Number",
                table: "Cases",
                columns: new[] { "Stage", "OpenedOn", "Number" },
                descending: new[] { false, true, false });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Cases_OpenedOn_Number",
                table: "Cases");

            migrationBuilder.DropIndex(
                name: "IX_Cases_Stage_OpenedOn_Number",
                table: "Cases");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_OpenedOn_Id",
                table: "Cases",
                columns: new[] { "OpenedOn", "Id" });
        }
    }
}
