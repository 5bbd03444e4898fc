using System.Text.Json;
using Npgsql;

namespace Agency.Benchmarks.Posting;

/// <summary>Reads from PostgreSQL which rows were written since a mark: <c>xmin</c> names the transaction that wrote a row.</summary>
internal static class Writings
{
    /// <summary>What is visible now, and how many rows each table has.</summary>
    public static async Task<(string Snapshot, Dictionary<string, long> Counts)> Mark(NpgsqlDataSource source)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in await Read(source, "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'", row => row.GetString(0)))
        {
            counts[table] = (await Read(source, $"SELECT count(*) FROM \"{table}\"", row => row.GetInt64(0)))[0];
        }

        return ((await Read(source, "SELECT pg_current_snapshot()::text", row => row.GetString(0)))[0], counts);
    }

    /// <summary>What was written since, parents first as far as foreign keys ask for it.</summary>
    public static async Task<IReadOnlyList<WrittenRow>> Since((string Snapshot, Dictionary<string, long> Counts) before, NpgsqlDataSource source)
    {
        var found = new List<(string Table, bool IsNew, Dictionary<string, JsonElement> Row)>();
        foreach (var table in await ParentsFirst(source, before.Counts.Keys))
        {
            var rows = await Read(
                source,
                $"SELECT to_jsonb(t)::text FROM \"{table}\" t WHERE NOT pg_visible_in_snapshot(t.xmin::text::xid8, '{before.Snapshot}'::pg_snapshot)",
                row => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(row.GetString(0))!);
            var grown = (await Read(source, $"SELECT count(*) FROM \"{table}\"", row => row.GetInt64(0)))[0] - before.Counts[table];
            if (grown != 0 && grown != rows.Count)
            {
                throw new InvalidOperationException($"{table}: {rows.Count} rows were written and {grown} are new. The replay tells new rows from changed ones by table.");
            }

            found.AddRange(rows.Select(row => (table, grown > 0, row)));
        }

        var ids = found.Where(row => row.IsNew && row.Row.TryGetValue("Id", out var id) && id.ValueKind == JsonValueKind.String)
            .Select(row => row.Row["Id"].GetString()!).ToHashSet(StringComparer.Ordinal);
        var written = new List<WrittenRow>();
        foreach (var (table, isNew, row) in found)
        {
            var types = (await Read(
                source,
                $"SELECT column_name, format_type(a.atttypid, NULL) FROM information_schema.columns c JOIN pg_attribute a ON a.attrelid = '\"{table}\"'::regclass AND a.attname = c.column_name WHERE table_name = '{table}' ORDER BY ordinal_position",
                reader => (Column: reader.GetString(0), Type: reader.GetString(1)))).ToDictionary(column => column.Column, column => column.Type, StringComparer.Ordinal);

            // An id that the database gives by itself is left to it.
            var cells = row.Where(cell => !(isNew && cell.Key == "Id" && cell.Value.ValueKind == JsonValueKind.Number));
            written.Add(new WrittenRow(table, isNew, [.. cells.Select(cell => (cell.Key, types[cell.Key], cell.Value))], ids));
        }

        // Every transaction locks in the same order: no two wait for each other.
        return [.. written.Where(row => row.IsNew), .. written.Where(row => !row.IsNew).OrderBy(row => row.LockingSql, StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<string>> ParentsFirst(NpgsqlDataSource source, IEnumerable<string> tables)
    {
        var references = await Read(
            source,
            "SELECT child.relname, parent.relname FROM pg_constraint c JOIN pg_class child ON child.oid = c.conrelid JOIN pg_class parent ON parent.oid = c.confrelid WHERE c.contype = 'f' AND child.oid <> parent.oid",
            row => (Child: row.GetString(0), Parent: row.GetString(1)));
        var left = tables.ToList();
        var ordered = new List<string>();
        while (left.Count > 0)
        {
            var free = left.Where(table => !references.Any(reference => reference.Child == table && left.Contains(reference.Parent))).ToList();
            ordered.AddRange(free.Count > 0 ? free : left);
            left = [.. left.Except(ordered)];
        }

        return ordered;
    }

    private static async Task<List<T>> Read<T>(NpgsqlDataSource source, string sql, Func<NpgsqlDataReader, T> read)
    {
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
