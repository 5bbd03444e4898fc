using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Tests.Persistence;

public sealed class MigrationTests
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AnEmptyDatabase_When_MigratedTwice_Then_TheSecondTimeDoesNothing(DatabaseProvider provider)
    {
        await using var database = await TestDatabases.MakeEmpty(provider);

        var first = await Migration.Apply(database.Settings);
        var second = await Migration.Apply(database.Settings);

        first.ShouldNotBeEmpty();
        second.ShouldBeEmpty();
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_TheModel_When_ComparedWithItsMigrations_Then_NoneIsMissing(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);

        var isBehind = await agency.Query(db => Task.FromResult(db.Database.HasPendingModelChanges()));

        isBehind.ShouldBeFalse("run scripts/add-migration");
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AMigratedDatabase_When_EveryTableIsRead_Then_EachMatchesTheModel(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);

        var tables = await agency.Query(async db =>
        {
            var names = db.Model.GetRelationalModel().Tables.ToList();
            foreach (var table in names)
            {
                var columns = string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""));
                var sql = $"SELECT {columns} FROM \"{table.Name}\" WHERE 1 = 0";
                await db.Database.ExecuteSqlRawAsync(sql);
            }

            return names.Count;
        });

        tables.ShouldBeGreaterThan(10);
    }
}
