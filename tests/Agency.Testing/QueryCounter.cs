using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Agency.Testing;

/// <summary>Counts the commands that reach the database, and keeps their text for a failing test to show.</summary>
public sealed class QueryCounter : DbCommandInterceptor
{
    private readonly List<string> commands = [];

    /// <summary>What was sent since the last reset.</summary>
    public IReadOnlyList<string> Commands => commands;

    /// <summary>Forgets what was sent.</summary>
    public void Reset()
    {
        lock (commands)
        {
            commands.Clear();
        }
    }

    /// <inheritdoc />
    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        lock (commands)
        {
            commands.Add(result.CommandText);
        }

        return result;
    }
}
