using Npgsql;

namespace Agency.Benchmarks.Statements;

/// <summary>Many rows like one that the real use cases made, written by one statement each: every column is copied but those that are named.</summary>
internal sealed class Rows(NpgsqlDataSource source)
{
    /// <summary>Copies the one row of <paramref name="table"/> that <paramref name="where"/> finds, once per number of <paramref name="series"/> (<c>n</c> in the expressions).</summary>
    public async Task Copy(string table, string where, string series, params (string Column, string Expression)[] changed)
    {
        var columns = new List<string>();
        await using (var command = source.CreateCommand("SELECT column_name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = $1 AND is_identity = 'NO' ORDER BY ordinal_position"))
        {
            command.Parameters.AddWithValue(table);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                columns.Add(reader.GetString(0));
            }
        }

        var changes = changed.ToDictionary(change => change.Column, change => change.Expression, StringComparer.Ordinal);
        var names = string.Join(", ", columns.Select(column => $"\"{column}\""));
        var values = string.Join(", ", columns.Select(column => changes.GetValueOrDefault(column, $"one.\"{column}\"")));
        await Run($"INSERT INTO \"{table}\" ({names}) SELECT {values} FROM \"{table}\" one, {series} n WHERE {where}");
    }

    /// <summary>Runs a statement of SQL.</summary>
    public async Task<int> Run(string sql)
    {
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 0;
        return await command.ExecuteNonQueryAsync();
    }
}
