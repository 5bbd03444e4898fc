using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Agency.Infrastructure.Persistence.Providers.Sqlite;

/// <summary>
/// Lets SQLite itself wait for another writer: it looks again after a millisecond or two, where the ADO.NET provider sleeps for 150 between its tries.
/// </summary>
internal sealed class BusyTimeout(int seconds) : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Command(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private DbCommand Command(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout = " + (seconds * 1000).ToString(CultureInfo.InvariantCulture);
        return command;
    }
}
