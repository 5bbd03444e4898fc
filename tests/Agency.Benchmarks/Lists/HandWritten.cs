using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Agency.Benchmarks.Lists;

/// <summary>
/// The twin: three addresses with one hand-written batch of SQL each, over the same tables, indexes and row scope, columns read by position and written straight into
/// the answer, on a Kestrel of its own with no sign-in, no middleware and no options to read. What a good engineer writes for one screen.
/// </summary>
internal sealed class HandWritten : IAsyncDisposable
{
    private const string Columns =
        """
        c."Number", c."Stage", c."CloseCode", k."Number", k."Name", a."Number", a."Name", d."Number", d."DetailsName", d."DetailsCountry", c."TermsRegime", c."Currency",
        c."PlacedAmount", c."PrincipalOpenAmount", c."CollectedAmount", c."OpenedOn", c."ClosedOn", c."DeskStep", c."DeskDueAt", c."DeskHolderName", c."DeskHeldUntil",
        h.standing::int, h.standing > 0, c."Stage" IN ('Amicable', 'PreLegal') AND h.stopping = 0
        """;

    // What a partner sees: their own cases, and those that they share in. Staff see all.
    private const string Scope =
        """
        ($1::uuid IS NULL OR c."AffiliateId" = $1 OR EXISTS (SELECT 1 FROM "AttributionShares" s WHERE s."CaseId" = c."Id" AND s."AffiliateId" = $1)) AND ($2::uuid IS NULL OR c."ClientId" = $2)
        """;

    private const string Counting = $"""SELECT count(*) FROM "Cases" c WHERE {Scope} AND c."Stage" = $3 AND c."OpenedOn" >= $4""";

    // The page first, and what belongs to its rows only then.
    private const string Paging =
        $"""
        SELECT {Columns}
        FROM (SELECT * FROM "Cases" c WHERE {Scope} AND c."Stage" = $3 AND c."OpenedOn" >= $4 ORDER BY c."OpenedOn" DESC, c."Number" LIMIT $5) c
        JOIN "Clients" k ON k."Id" = c."ClientId" JOIN "Affiliates" a ON a."Id" = c."AffiliateId" JOIN "Debtors" d ON d."Id" = c."DebtorId"
        CROSS JOIN LATERAL (SELECT count(*) standing, count(*) FILTER (WHERE h."Kind" <> 'AttorneyRepresented') stopping FROM "Holds" h WHERE h."CaseId" = c."Id" AND h."ReleasedAt" IS NULL) h
        ORDER BY c."OpenedOn" DESC, c."Number"
        """;

    private const string Months =
        $"""
        SELECT date_part('year', c."OpenedOn")::int, date_part('month', c."OpenedOn")::int, c."Currency", count(*), sum(c."PlacedAmount"), sum(c."CollectedAmount")
        FROM "Cases" c WHERE {Scope} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
        """;

    private static readonly JsonEncodedText[] Names =
    [
        .. new[]
        {
            "number", "stage", "closeCode", "clientNumber", "clientName", "affiliateNumber", "affiliateName", "debtorNumber", "debtorName", "debtorCountry", "regime", "currency",
            "placed", "principalOpen", "collected", "openedOn", "closedOn", "nextStep", "nextStepAt", "holderName", "heldUntil", "holdCount", "isOnHold", "isQueued",
        }.Select(name => JsonEncodedText.Encode(name)),
    ];

    private static readonly JsonEncodedText[] MonthNames = [.. new[] { "year", "month", "currency", "cases", "placed", "collected" }.Select(name => JsonEncodedText.Encode(name))];

    private readonly WebApplication app;

    private HandWritten(WebApplication app) => this.app = app;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(app.Urls.First());

    /// <summary>Starts on a free port of this machine.</summary>
    public static async Task<HandWritten> Start(NpgsqlDataSource source)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var made = builder.Build();
        made.Urls.Add("http://127.0.0.1:0");
        made.MapGet("/page", (HttpContext context) => Answer(context, source, [(Counting, Filter()), (Paging, [.. Filter(), 100])], Names));
        made.MapGet("/rows", (HttpContext context) => Answer(context, source, [(Paging, [.. Filter(), 10_000])], Names));
        made.MapGet("/months", (HttpContext context) => Answer(context, source, [(Months, Anybody)], MonthNames));
        await made.StartAsync();
        return new HandWritten(made);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static object[] Anybody => [DBNull.Value, DBNull.Value];

    private static object[] Filter() => [.. Anybody, "Amicable", new DateOnly(2025, 1, 1)];

    private static async Task Answer(HttpContext context, NpgsqlDataSource source, (string Sql, object[] Values)[] commands, JsonEncodedText[] names)
    {
        await using var connection = await source.OpenConnectionAsync(context.RequestAborted);
        await using var batch = new NpgsqlBatch(connection);
        foreach (var (sql, values) in commands)
        {
            var command = new NpgsqlBatchCommand(sql);
            foreach (var value in values)
            {
                command.Parameters.Add(value is DBNull ? new NpgsqlParameter { Value = value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Uuid } : new NpgsqlParameter { Value = value });
            }

            batch.BatchCommands.Add(command);
        }

        await using var reader = await batch.ExecuteReaderAsync(context.RequestAborted);
        context.Response.ContentType = "application/json";
        var body = context.Response.BodyWriter;
        await using var json = new Utf8JsonWriter(body);
        json.WriteStartObject();
        if (commands.Length > 1)
        {
            await reader.ReadAsync();
            json.WriteNumber("@odata.count", reader.GetInt64(0));
            await reader.NextResultAsync();
        }

        json.WriteStartArray("value");
        var types = Enumerable.Range(0, reader.FieldCount).Select(reader.GetFieldType).ToArray();
        while (await reader.ReadAsync())
        {
            json.WriteStartObject();
            for (var column = 0; column < names.Length; column++)
            {
                json.WritePropertyName(names[column]);
                Write(json, reader, column, types[column]);
            }

            json.WriteEndObject();
            if (json.BytesPending > 64 * 1024)
            {
                json.Flush();
                await body.FlushAsync();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, NpgsqlDataReader reader, int column, Type type)
    {
        if (reader.IsDBNull(column))
        {
            json.WriteNullValue();
        }
        else if (type == typeof(string))
        {
            json.WriteStringValue(reader.GetString(column));
        }
        else if (type == typeof(decimal))
        {
            json.WriteNumberValue(reader.GetDecimal(column));
        }
        else if (type == typeof(int))
        {
            json.WriteNumberValue(reader.GetInt32(column));
        }
        else if (type == typeof(long))
        {
            json.WriteNumberValue(reader.GetInt64(column));
        }
        else if (type == typeof(bool))
        {
            json.WriteBooleanValue(reader.GetBoolean(column));
        }
        else if (reader.GetDataTypeName(column) == "date")
        {
            json.WriteStringValue(reader.GetFieldValue<DateOnly>(column).ToString("O", CultureInfo.InvariantCulture));
        }
        else
        {
            json.WriteStringValue(reader.GetDateTime(column));
        }
    }
}
