using System.Data.Common;
using System.Text.Json;
using System.Text.RegularExpressions;
using Agency.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Agency.Application.Tests.Banking;

/// <summary>Asks the database how it reads what is sent to it, with the same parameters, and keeps which tables it reads whole.</summary>
internal sealed partial class PlanReader(DatabaseProvider provider) : DbCommandInterceptor
{
    private readonly List<(string Table, string Command)> whole = [];

    public bool IsOn { get; set; }

    /// <summary>What is read from end to end, with the command that does.</summary>
    public IReadOnlyList<(string Table, string Command)> Whole => whole;

    /// <inheritdoc />
    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (IsOn && command.CommandText.StartsWith("SELECT", StringComparison.Ordinal) && !IsNothing(command.CommandText))
        {
            var text = command.CommandText;
            command.CommandText = (provider == DatabaseProvider.PostgreSql ? "EXPLAIN (FORMAT JSON) " : "EXPLAIN QUERY PLAN ") + text;
            whole.AddRange((provider == DatabaseProvider.PostgreSql ? await PostgreSql(command, cancellationToken) : await Sqlite(command, text, cancellationToken)).Select(table => (table, text)));
            command.CommandText = text;
        }

        return result;
    }

    // Asked for none: SQLite plans a scan all the same, and reads nothing.
    private static bool IsNothing(string text) => text.EndsWith("WHERE 0", StringComparison.Ordinal);

    private static async Task<List<string>> PostgreSql(DbCommand command, CancellationToken cancellationToken)
    {
        using var plan = JsonDocument.Parse((string)(await command.ExecuteScalarAsync(cancellationToken))!);
        return [.. Nodes(plan.RootElement[0].GetProperty("Plan")).Where(node => node.GetProperty("Node Type").GetString() == "Seq Scan").Select(node => node.GetProperty("Relation Name").GetString()!)];
    }

    private static IEnumerable<JsonElement> Nodes(JsonElement node) =>
        node.TryGetProperty("Plans", out var plans) ? plans.EnumerateArray().SelectMany(Nodes).Prepend(node) : [node];

    // SQLite names the alias. What it reads through an index without a condition ("SCAN x USING INDEX") it reads whole as well.
    private static async Task<List<string>> Sqlite(DbCommand command, string text, CancellationToken cancellationToken)
    {
        var tables = Alias().Matches(text).ToLookup(match => match.Groups["alias"].Value, match => match.Groups["table"].Value);
        var found = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            if (Scan().Match(reader.GetString(reader.GetOrdinal("detail"))) is { Success: true } scan)
            {
                found.AddRange(tables[scan.Groups["alias"].Value]);
            }
        }

        return found;
    }

    [GeneratedRegex("(?:FROM|JOIN) \"(?<table>\\w+)\" AS \"(?<alias>\\w+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Alias();

    [GeneratedRegex("^SCAN (?<alias>\\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Scan();
}
