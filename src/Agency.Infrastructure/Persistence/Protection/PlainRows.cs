using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Agency.Infrastructure.Persistence.Protection;

/// <summary>Protects what was written before its column was protected. Run at every start, by any number of instances at once; when there is nothing to do it changes nothing.</summary>
internal static class PlainRows
{
    /// <returns>How many values were protected.</returns>
    public static async Task<int> Protect(AgencyDbContext db, CancellationToken cancellationToken)
    {
        var done = 0;
        foreach (var (entity, name) in ProtectedColumns.All)
        {
            var property = db.Model.FindEntityType(entity)!.FindProperty(name)!;
            var found = await Protect(db, property, cancellationToken);
            if (found > 0)
            {
                await Forget(db, property, cancellationToken);
            }

            done += found;
        }

        return done;
    }

    private static async Task<int> Protect(AgencyDbContext db, IProperty property, CancellationToken cancellationToken)
    {
        // Names of our own model, which cannot be parameters.
        var (table, column) = NamesOf(property);
        var find = $"""SELECT "Id", "{column}" AS "Text" FROM "{table}" WHERE "{column}" NOT LIKE '{ProtectedText.Mark}%'""";
        var replace = $$"""UPDATE "{{table}}" SET "{{column}}" = {0} WHERE "Id" = {1} AND "{{column}}" = {2}""";
        var done = 0;
        foreach (var row in await db.Database.SqlQueryRaw<PlainRow>(find).ToListAsync(cancellationToken))
        {
            var kept = property.GetValueConverter()!.ConvertToProvider(row.Text)!;
            done += await db.Database.ExecuteSqlRawAsync(replace, [kept, row.Id, row.Text], cancellationToken);
        }

        return done;
    }

    /// <summary>A database leaves what was replaced in its pages until they are needed; writing the table anew leaves nothing.</summary>
    private static async Task Forget(AgencyDbContext db, IProperty property, CancellationToken cancellationToken)
    {
        var (table, _) = NamesOf(property);
        var anew = db.Database.IsSqlite() ? "VACUUM; PRAGMA wal_checkpoint(TRUNCATE);" : db.Database.IsNpgsql() ? $"VACUUM FULL \"{table}\"" : null;
        if (anew is not null)
        {
            await db.Database.ExecuteSqlRawAsync(anew, cancellationToken);
        }
    }

    private static (string Table, string Column) NamesOf(IProperty property) => (property.DeclaringType.GetTableName()!, property.GetColumnName());

    private sealed record PlainRow(Guid Id, string Text);
}
