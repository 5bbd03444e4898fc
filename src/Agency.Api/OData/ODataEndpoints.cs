using System.Text.Json.Serialization;
using Agency.Api.Exports;
using Agency.Application.Common.Reads;

namespace Agency.Api.OData;

/// <summary>The lists at /odata: the service document, $metadata, and one route per entry of <see cref="ReadCatalog"/>.</summary>
internal static class ODataEndpoints
{
    public static IServiceCollection AddOData(this IServiceCollection services) =>
        services.AddSingleton<ODataModel>().AddSingleton<SkipTokens>().AddScoped<ODataReader>().AddExports();

    public static void MapOData(this IEndpointRouteBuilder app)
    {
        var lists = app.MapGroup("/odata").WithTags("Lists");
        lists.MapGet("/", (HttpContext context) => Document(context)).ExcludeFromDescription();
        lists.MapGet("/$metadata", (ODataModel model) => Results.Text(model.Metadata(), "application/xml")).ExcludeFromDescription();
        var routes = new Routes(lists);
        foreach (var set in ReadCatalog.Sets)
        {
            set.Accept(routes);
        }
    }

    private static IResult Document(HttpContext context)
    {
        context.Response.Headers["OData-Version"] = "4.0";
        return Results.Json(new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["@odata.context"] = ODataWriter.Root(context) + "/$metadata",
            ["value"] = ReadCatalog.Sets.Select(set => new { set.Name, Kind = "EntitySet", Url = set.Name }),
        });
    }

    private sealed class Routes(RouteGroupBuilder lists) : IReadSetVisitor
    {
        public void Visit<TRow>(ReadSet<TRow> set)
            where TRow : class =>
            lists.MapGet("/" + set.Name, (HttpContext context, ODataReader reader) => Answer(context, reader, set))
                .WithName($"{set.Name}_List").WithSummary(set.About).WithDescription($"{set.About} Needs the permission `{set.Permission}`.")
                .WithMetadata(set).Produces<ODataPage<TRow>>();

        private static async Task Answer<TRow>(HttpContext context, ODataReader reader, ReadSet<TRow> set)
            where TRow : class
        {
            try
            {
                await ODataWriter.Write(context, set.Name, await reader.Read(set, context.Request.Query, context.RequestAborted));
            }
            catch (ODataRefusal refusal)
            {
                context.Response.StatusCode = refusal.Status;
                await ODataError.Write(context, refusal.Code, refusal.Message, refusal.Target);
            }
        }
    }
}

/// <summary>A page of rows, for the documentation.</summary>
internal sealed record ODataPage<TRow>(
    [property: JsonPropertyName("@odata.context")] string Context,
    [property: JsonPropertyName("@odata.count")] long? Count,
    [property: JsonPropertyName("value")] IReadOnlyList<TRow> Value,
    [property: JsonPropertyName("@odata.nextLink")] string? NextLink);
