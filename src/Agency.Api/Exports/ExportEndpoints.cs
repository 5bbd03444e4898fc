using System.Globalization;
using Agency.Api.Endpoints;
using Agency.Api.OData;
using Agency.Api.Problems;
using Agency.Application.Common;
using Agency.Application.Common.Reads;
using Agency.Infrastructure.Exports;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Agency.Api.Exports;

/// <summary>Any list as a file, as it is on the screen: <c>/api/v1/exports/Cases.xlsx?$filter=…&amp;$orderby=…&amp;$select=…&amp;title=…&amp;word=…</c>.</summary>
internal static class ExportEndpoints
{
    private const string Csv = "text/csv; charset=utf-8";
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static IServiceCollection AddExports(this IServiceCollection services) => services.AddScoped<ExportRows>();

    public static void MapExports(this IEndpointRouteBuilder api)
    {
        var area = api.MapGroup("/exports").WithTags("Exports");
        area.MapGet("/{set}.csv", (string set, HttpContext context, ExportRows rows, BusinessClock clock) => Answer(set, "csv", context, rows, clock))
            .WithName("Exports_Csv").WithSummary("A list as CSV: every row that matches, streamed. Options as of the list; a title for each column of $select, a word for each value.")
            .Produces(StatusCodes.Status200OK, contentType: "text/csv");
        area.MapGet("/{set}.xlsx", (string set, HttpContext context, ExportRows rows, BusinessClock clock) => Answer(set, "xlsx", context, rows, clock))
            .WithName("Exports_Xlsx").WithSummary("A list as XLSX: every row that matches, streamed. Options as of the list; a title for each column of $select, a word for each value.")
            .Produces(StatusCodes.Status200OK, contentType: Xlsx);
        area.MapPost("/table.csv", (BodyAndRoute<TableToExport> table, HttpContext context, BusinessClock clock) => Answer(table.Value, "csv", context, clock))
            .Accepts<TableToExport>("application/json").Produces(StatusCodes.Status200OK, contentType: "text/csv").Produces(StatusCodes.Status422UnprocessableEntity)
            .WithName("Exports_TableCsv").WithSummary("A table that you send, as CSV. It reads and changes nothing.");
        area.MapPost("/table.xlsx", (BodyAndRoute<TableToExport> table, HttpContext context, BusinessClock clock) => Answer(table.Value, "xlsx", context, clock))
            .Accepts<TableToExport>("application/json").Produces(StatusCodes.Status200OK, contentType: Xlsx).Produces(StatusCodes.Status422UnprocessableEntity)
            .WithName("Exports_TableXlsx").WithSummary("A table that you send, as XLSX. It reads and changes nothing.");
    }

    private static async Task Answer(string name, string format, HttpContext context, ExportRows source, BusinessClock clock)
    {
        var set = ReadCatalog.Sets.FirstOrDefault(row => row.Name == name) ?? throw new NotFoundException("List", name);
        try
        {
            await Stream(set, format, context, source.Open(set, context.Request.Query), clock);
        }
        catch (ODataRefusal refusal)
        {
            await ProblemWriter.Write(context, ProblemTable.OfStatus(refusal.Status) with { Code = refusal.Code, Detail = refusal.Message });
        }
    }

    /// <summary>Everything is read before the answer begins: what is refused leaves no half of a file.</summary>
    private static Task Answer(TableToExport table, string format, HttpContext context, BusinessClock clock)
    {
        var (columns, rows) = table.Read();
        return Write(table.Name, format, context, columns, rows.ToAsyncEnumerable(), clock);
    }

    private static async Task Stream(ReadSet set, string format, HttpContext context, ExportTable table, BusinessClock clock)
    {
        // A first row is asked for before the answer begins: what the database refuses is an answer of its own, not half a file.
        await using var rows = table.Rows.GetAsyncEnumerator(context.RequestAborted);
        var hasRow = await ODataReader.Guarded(table.Computes, async () => await rows.MoveNextAsync());
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await Write(set.Name, format, context, table.Columns, All(rows, hasRow), clock);
    }

    private static Task Write(string name, string format, HttpContext context, IReadOnlyList<ExportColumn> columns, IAsyncEnumerable<object?[]> rows, BusinessClock clock)
    {
        context.Response.ContentType = format == "csv" ? Csv : Xlsx;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(string.Create(CultureInfo.InvariantCulture, $"{FileName(name)}-{clock.Today:yyyy-MM-dd}.{format}"));
        context.Response.Headers[HeaderNames.ContentDisposition] = disposition.ToString();
        return format == "csv"
            ? CsvExport.Write(context.Response.Body, columns, rows, context.RequestAborted)
            : XlsxExport.Write(context.Response.Body, name, columns, rows, context.RequestAborted);
    }

    // Letters and digits of any language; what a file system or a header could take for something else is a space.
    private static string FileName(string name) =>
        string.Join(' ', string.Concat(name.Select(sign => char.IsLetterOrDigit(sign) || sign is '-' or '_' or '.' ? sign : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('.');

    private static async IAsyncEnumerable<object?[]> All(IAsyncEnumerator<object?[]> rows, bool hasRow)
    {
        for (; hasRow; hasRow = await rows.MoveNextAsync())
        {
            yield return rows.Current;
        }
    }
}
