using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Agency.Testing;

/// <summary>Counts the commands that reach the database while it is asked to, and keeps their text for a failing test to show.</summary>
public sealed class QueryCounter : DbCommandInterceptor
{
    private readonly List<string> commands = [];

    private bool isCounting;

    /// <summary>What was sent when it last counted.</summary>
    public IReadOnlyList<string> Commands => commands;

    /// <summary>Forgets what was sent, and counts from here.</summary>
    public void Start()
    {
        lock (commands)
        {
            commands.Clear();
            isCounting = true;
        }
    }

    /// <summary>Counts no more: a long run would keep the text of all that it sent.</summary>
    public void Stop()
    {
        lock (commands)
        {
            isCounting = false;
        }
    }

    /// <inheritdoc />
    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        lock (commands)
        {
            if (isCounting)
            {
                commands.Add(result.CommandText);
            }
        }

        return result;
    }
}
