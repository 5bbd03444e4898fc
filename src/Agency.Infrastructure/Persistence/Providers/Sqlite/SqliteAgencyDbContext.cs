using System.Data.Common;
using Agency.Application.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Agency.Infrastructure.Persistence.Providers.Sqlite;

/// <summary>The model on SQLite.</summary>
internal sealed class SqliteAgencyDbContext(DbContextOptions<SqliteAgencyDbContext> options, RequestContext context) : AgencyDbContext(options, context)
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int PrimaryKeyTaken = 1555;
    private const int UniqueTaken = 2067;
    private const string UniqueMessage = "UNIQUE constraint failed: ";

    internal override DatabaseFailure Understand(DbException error) => error switch
    {
        SqliteException { SqliteErrorCode: Busy or Locked } => DatabaseFailure.Contention,
        SqliteException { SqliteExtendedErrorCode: PrimaryKeyTaken or UniqueTaken } => DatabaseFailure.Duplicate(IndexOf(error.Message)),
        _ => DatabaseFailure.Other,
    };

    internal override Task<long> TakeNumbers(string key, int count, CancellationToken cancellationToken) => Counters.TakeByUpsert(this, key, count, cancellationToken);

    /// <summary>SQLite names the columns (<c>Cases.Number</c>) and not the index, so the model is asked which index that is.</summary>
    private string IndexOf(string message)
    {
        var start = message.IndexOf(UniqueMessage, StringComparison.Ordinal);
        var columns = start < 0 ? message : message[(start + UniqueMessage.Length)..].TrimEnd('.', '\'');
        return Model.GetRelationalModel().Tables.Select(table => IndexOf(table, columns)).FirstOrDefault(name => name is not null) ?? columns;
    }

    private static string? IndexOf(ITable table, string columns) =>
        table.Indexes.FirstOrDefault(index => index.IsUnique && Columns(table, index.Columns) == columns)?.Name
        ?? table.UniqueConstraints.FirstOrDefault(key => Columns(table, key.Columns) == columns)?.Name;

    private static string Columns(ITable table, IEnumerable<IColumn> columns) => string.Join(", ", columns.Select(column => table.Name + "." + column.Name));
}
