using System.Globalization;
using Npgsql;

namespace Agency.Benchmarks.Posting;

/// <summary>
/// The twin of a posting: plain prepared SQL that writes the very rows that ours wrote for one payment, under new ids, in one transaction with the same row locks,
/// in three round trips. Which rows those are is read from the database, so that the twin's work stays ours whatever the tables become.
/// </summary>
internal sealed class Replay(NpgsqlDataSource source, IReadOnlyList<WrittenRow> rows)
{
    private static long turn;

    private readonly IReadOnlyList<string> locks = [.. rows.Where(row => !row.IsNew).Select(row => row.LockingSql)];
    private readonly IReadOnlyList<string> writes = [.. rows.Select(row => row.IsNew ? row.InsertingSql : row.UpdatingSql)];
    private readonly IReadOnlyList<IReadOnlyList<RenewedColumn>> renewed = [.. rows.Select(row => row.Renewed)];

    /// <summary>Watches a payment being posted.</summary>
    public static async Task<Replay> Of(NpgsqlDataSource source, Func<Task> post)
    {
        var before = await Writings.Mark(source);
        await post();
        return new Replay(source, await Writings.Since(before, source));
    }

    /// <summary>Posts the like of it.</summary>
    public async Task Post()
    {
        var number = Interlocked.Increment(ref turn);
        var ids = new Dictionary<string, Guid>(StringComparer.Ordinal);
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var locking = new NpgsqlBatch(connection, transaction))
        {
            foreach (var sql in locks)
            {
                locking.BatchCommands.Add(new NpgsqlBatchCommand(sql));
            }

            await using var reader = await locking.ExecuteReaderAsync();
        }

        await using (var writing = new NpgsqlBatch(connection, transaction))
        {
            for (var index = 0; index < writes.Count; index++)
            {
                var command = new NpgsqlBatchCommand(writes[index]);
                foreach (var column in renewed[index])
                {
                    command.Parameters.Add(new NpgsqlParameter { Value = column.Next(ids, number) });
                }

                writing.BatchCommands.Add(command);
            }

            await writing.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }
}

/// <summary>A column whose value has to be another one each time.</summary>
/// <param name="Old">What stood there.</param>
/// <param name="Kind">How the next value is made.</param>
internal sealed record RenewedColumn(string Old, RenewedKind Kind)
{
    /// <summary>The next value; rows that shared an id or a number share the next one too.</summary>
    public object Next(Dictionary<string, Guid> ids, long turn) => Kind switch
    {
        RenewedKind.Position => (int)(1_000_000 + turn),
        RenewedKind.Text => "T" + Math.Abs(string.GetHashCode(Old, StringComparison.Ordinal) % 1_000).ToString(CultureInfo.InvariantCulture) + "-" + turn.ToString(CultureInfo.InvariantCulture),
        _ => ids.TryGetValue(Old, out var id) ? id : ids[Old] = Guid.CreateVersion7(),
    };
}

/// <summary>How the next value of a column is made.</summary>
internal enum RenewedKind
{
    /// <summary>The id of a row, here or in a row that refers to it.</summary>
    Id,

    /// <summary>A public number, key or reference.</summary>
    Text,

    /// <summary>A position that is given once.</summary>
    Position,
}
