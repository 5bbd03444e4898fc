using System.Globalization;
using System.Text.Json;
using Microsoft.OData.Edm;

namespace Agency.Api.OData;

/// <summary>Writes rows and values as OData JSON.</summary>
internal sealed class RowWriter(Utf8JsonWriter json, Format format, string root)
{
    /// <summary>A row with what was expanded.</summary>
    public void Row(RowQuery query, object row, IReadOnlyList<Expansion> expansions, string? context = null, string? tag = null)
    {
        json.WriteStartObject();
        if (context is not null && format.Level != MetadataLevel.None)
        {
            json.WriteString("@odata.context", context);
        }

        if (tag is not null && format.Level != MetadataLevel.None)
        {
            json.WriteString("@odata.etag", tag);
        }

        var address = format.Level == MetadataLevel.Full ? Address(query, row) : null;
        if (address is not null)
        {
            json.WriteString("@odata.type", $"#{ODataModel.Namespace}.{query.Set.RowType.Name}");
            json.WriteString("@odata.id", address);
        }

        foreach (var property in query.Select)
        {
            Type(property);
            json.WritePropertyName(property.JsonName);
            property.Write(json, format.IsExact, row);
        }

        foreach (var expansion in expansions)
        {
            Expanded(expansion, row);
        }

        if (address is not null)
        {
            foreach (var link in Agency.Application.Common.Reads.ReadLinks.All.Where(link => link.Set == query.Set.Name))
            {
                json.WriteString($"{link.Name}@odata.navigationLink", $"{address}/{link.Name}");
            }
        }

        json.WriteEndObject();
    }

    /// <summary>A value that is of no row: a count, a column of an aggregation.</summary>
    public void Value(object? value) => JsonValues.Write(json, format.IsExact, value);

    /// <summary>The value as plain text, for <c>$value</c>.</summary>
    public static string Text(object value) => value switch
    {
        decimal number => JsonValues.Plain(number).ToString(CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime instant => DateTime.SpecifyKind(instant, DateTimeKind.Utc).ToString("O", CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        IFormattable formattable => formattable.ToString(format: null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private void Expanded(Expansion expansion, object row)
    {
        var (count, rows) = expansion.For(row);
        var query = expansion.Expand.Query;
        if (!expansion.Expand.Link.IsMany)
        {
            json.WritePropertyName(expansion.Expand.Link.Name);
            if (rows.Count == 0)
            {
                json.WriteNullValue();
                return;
            }

            Row(query, rows[0], expansion.Inner);
            return;
        }

        if (query.HasCount)
        {
            json.WritePropertyName($"{expansion.Expand.Link.Name}@odata.count");
            Value(count);
        }

        json.WriteStartArray(expansion.Expand.Link.Name);
        foreach (var each in rows)
        {
            Row(query, each, expansion.Inner);
        }

        json.WriteEndArray();
    }

    private string? Address(RowQuery query, object row) => query.Columns.Contains(query.Shape.Key) && query.Shape.Key.Get(row) is { } key
        ? $"{root}/{query.Set.Name}({(key is string text ? $"'{Uri.EscapeDataString(text.Replace("'", "''", StringComparison.Ordinal))}'" : Text(key))})" : null;

    // What JSON itself does not tell.
    private void Type(RowProperty property)
    {
        if (format.Level == MetadataLevel.Full && property.Kind is not (EdmPrimitiveTypeKind.String or EdmPrimitiveTypeKind.Boolean or EdmPrimitiveTypeKind.Int32))
        {
            json.WriteString($"{property.Name}@odata.type", $"#{property.Kind}");
        }
    }
}
