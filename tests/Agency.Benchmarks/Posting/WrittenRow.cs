using System.Text.Json;

namespace Agency.Benchmarks.Posting;

/// <summary>A row as a transaction left it, and the SQL that writes one like it.</summary>
internal sealed class WrittenRow
{
    private static readonly string[] UniqueTexts = ["Number", "Key", "ExternalReference", "JournalNumber"];

    private readonly string table;
    private readonly IReadOnlyList<(string Column, string Type, JsonElement Value)> cells;
    private readonly HashSet<string> ids;

    /// <summary>A row of a table, and the ids of all rows that are new with it.</summary>
    public WrittenRow(string table, bool isNew, IReadOnlyList<(string Column, string Type, JsonElement Value)> cells, HashSet<string> ids)
    {
        (this.table, IsNew, this.cells, this.ids) = (table, isNew, cells, ids);
        Renewed = isNew ? [.. cells.Select(cell => Renew(cell.Column, cell.Value)).OfType<RenewedColumn>()] : [];
    }

    /// <summary>Inserted, not updated.</summary>
    public bool IsNew { get; }

    /// <summary>The parameters of <see cref="InsertingSql"/>.</summary>
    public IReadOnlyList<RenewedColumn> Renewed { get; }

    /// <summary>Locks the row.</summary>
    public string LockingSql => $"SELECT * FROM \"{table}\" WHERE {Key} FOR UPDATE";

    /// <summary>Writes the row again, as PostgreSQL does for an update of any column.</summary>
    public string UpdatingSql
    {
        get
        {
            var counter = cells.First(cell => cell.Column is "Version" or "Last").Column;
            return $"UPDATE \"{table}\" SET \"{counter}\" = \"{counter}\" + 1 WHERE {Key}";
        }
    }

    /// <summary>Inserts a row like it: what must differ is a parameter, the rest is there as it stands.</summary>
    public string InsertingSql
    {
        get
        {
            var number = 0;
            var values = cells.Select(cell => Renew(cell.Column, cell.Value) is null ? Literal(cell.Value, cell.Type) : $"${++number}");
            return $"INSERT INTO \"{table}\" ({string.Join(", ", cells.Select(cell => $"\"{cell.Column}\""))}) VALUES ({string.Join(", ", values)})";
        }
    }

    private string Key
    {
        get
        {
            var (column, type, value) = cells.First(cell => cell.Column is "Id" or "Key");
            return $"\"{column}\" = {Literal(value, type)}";
        }
    }

    private RenewedColumn? Renew(string column, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when ids.Contains(value.GetString()!) => new RenewedColumn(value.GetString()!, RenewedKind.Id),
        JsonValueKind.String when UniqueTexts.Contains(column) => new RenewedColumn(value.GetString()!, RenewedKind.Text),
        JsonValueKind.Number when column == "Ordinal" => new RenewedColumn(value.GetRawText(), RenewedKind.Position),
        _ => null,
    };

    private static string Literal(JsonElement value, string type) =>
        value.ValueKind == JsonValueKind.Null ? "NULL" : $"'{(value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText()).Replace("'", "''", StringComparison.Ordinal)}'::{type}";
}
