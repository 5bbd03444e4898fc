using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Agency.Infrastructure.Persistence.Protection;

/// <summary>Protects what was written before its column was protected. Run at every start, by any number of instances at once; when there is nothing to do it changes nothing.</summary>
internal static class PlainRows
{
    private const int RowsAtOnce = 5_000;

    /// <returns>How many values were protected.</returns>
    public static async Task<int> Protect(AgencyDbContext db, CancellationToken cancellationToken)
    {
        var done = 0;
        foreach (var column in ProtectedColumns.All.Where(column => column.As != Protection.Bytes))
        {
            var property = db.Model.FindEntityType(column.Entity)!.FindProperty(column.Property)!;
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
        var find = $"""SELECT "Id", "{column}" FROM "{table}" WHERE "{column}" NOT LIKE '{ProtectedText.Mark}%'""";
        var replace = $$"""UPDATE "{{table}}" SET "{{column}}" = {0} WHERE "Id" = {1} AND "{{column}}" = {2}""";
        var (done, changed) = (0, 1);

        // Until nothing is left, or nothing more can be done: another instance may be at the same rows.
        while (changed > 0 && await Find(db, find, cancellationToken) is { Count: > 0 } rows)
        {
            changed = 0;
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            foreach (var (id, text) in rows)
            {
                var kept = property.GetValueConverter()!.ConvertToProvider(text)!;
                changed += await db.Database.ExecuteSqlRawAsync(replace, [kept, id, text], cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
            done += changed;
        }

        return done;
    }

    /// <summary>Some rows, of which there may be as many as the bank ever had lines. By a plain command: a query of EF Core would be compiled at every start, which takes longer than all else here.</summary>
    private static async Task<List<(Guid Id, string Text)>> Find(AgencyDbContext db, string sql, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var rows = new List<(Guid, string)>();
            while (rows.Count < RowsAtOnce && await reader.ReadAsync(cancellationToken))
            {
                rows.Add((reader.GetGuid(0), reader.GetString(1)));
            }

            return rows;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
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
}
