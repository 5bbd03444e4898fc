using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Agency.Api.OData;

/// <summary>Writes pages, groups, rows and properties to wherever the answer goes.</summary>
internal static class PageWriter
{
    private const int FlushBytes = 64 * 1024;

    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JsonValues.Encoder };

    /// <summary>A JSON writer of this service.</summary>
    public static Utf8JsonWriter Json(Stream body) => new(body, Relaxed);

    /// <summary>A page, as its rows come.</summary>
    public static async Task Page(
        Stream body, ODataCall call, Format format, ODataPage page, IAsyncEnumerable<object> rows, IReadOnlyList<Expansion> expansions, CancellationToken cancellationToken)
    {
        await using var json = Json(body);
        var writer = new RowWriter(json, format, call.Root);
        Begin(json, format, $"{call.Root}/$metadata#{page.Query.Set.Name}{Selected(page.Query)}");
        if (page.Count is not null)
        {
            json.WritePropertyName("@odata.count");
            writer.Value(await page.Count);
        }

        json.WriteStartArray("value");
        object? last = null;
        var (written, hasMore) = (0, false);
        await foreach (var row in rows)
        {
            if (written++ == page.Size)
            {
                hasMore = true;
                break;
            }

            writer.Row(page.Query, last = row, expansions);
            if (json.BytesPending > FlushBytes)
            {
                await json.FlushAsync(cancellationToken);
            }
        }

        json.WriteEndArray();
        if (hasMore && last is not null)
        {
            json.WriteString("@odata.nextLink", Next(call, page, last));
        }

        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    /// <summary>The answer to an aggregation.</summary>
    public static async Task Groups(Stream body, ODataCall call, Format format, string set, ODataGroups groups, CancellationToken cancellationToken)
    {
        await using var json = Json(body);
        var writer = new RowWriter(json, format, call.Root);
        Begin(json, format, $"{call.Root}/$metadata#{set}({string.Join(',', groups.Names)})");
        if (groups.Count is { } count)
        {
            json.WritePropertyName("@odata.count");
            writer.Value(count);
        }

        json.WriteStartArray("value");
        foreach (var row in groups.Rows)
        {
            json.WriteStartObject();
            foreach (var (name, value) in groups.Names.Zip(row))
            {
                json.WritePropertyName(name);
                writer.Value(value);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    /// <summary>One row.</summary>
    public static byte[] Row(ODataCall call, Format format, RowQuery query, object row, IReadOnlyList<Expansion> expansions, string? tag)
    {
        using var content = new MemoryStream();
        using (var json = Json(content))
        {
            new RowWriter(json, format, call.Root).Row(query, row, expansions, $"{call.Root}/$metadata#{query.Set.Name}{Selected(query)}/$entity", tag);
        }

        return content.ToArray();
    }

    /// <summary>One property.</summary>
    public static byte[] Property(ODataCall call, Format format, ODataAddress address, object value)
    {
        using var content = new MemoryStream();
        using (var json = Json(content))
        {
            Begin(json, format, $"{call.Root}/$metadata#{address.Path}");
            json.WritePropertyName("value");
            new RowWriter(json, format, call.Root).Value(value);
            json.WriteEndObject();
        }

        return content.ToArray();
    }

    private static void Begin(Utf8JsonWriter json, Format format, string context)
    {
        json.WriteStartObject();
        if (format.Level != MetadataLevel.None)
        {
            json.WriteString("@odata.context", context);
        }
    }

    private static string Selected(RowQuery query) => Listed(query) is { Length: > 2 } names ? names : "";

    /// <summary>What was selected, and what of the links; brackets with nothing in them for all.</summary>
    private static string Listed(RowQuery query)
    {
        var names = query.Select.Count == query.Shape.Properties.Count ? [] : query.Select.Select(property => property.Name);
        return $"({string.Join(',', names.Concat(query.Expands.Select(expand => expand.Link.Name + Listed(expand.Query))))})";
    }

    /// <summary>The rest of the same query: the token says where, and what was skipped or counted once is not again.</summary>
    private static string Next(ODataCall call, ODataPage page, object last)
    {
        var rest = call.Query.Where(option => option.Key is not ("$skiptoken" or "$skip" or "$top")).SelectMany(option => option.Value, (option, value) => KeyValuePair.Create(option.Key, value));
        var top = page.TopLeft is { } left ? new[] { KeyValuePair.Create("$top", (string?)left.ToString(System.Globalization.CultureInfo.InvariantCulture)) } : [];
        return QueryHelpers.AddQueryString($"{call.Root}/{call.Path}", [.. rest, .. top, KeyValuePair.Create("$skiptoken", (string?)page.Seal(last))]);
    }
}
