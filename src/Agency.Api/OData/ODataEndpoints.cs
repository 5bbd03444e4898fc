using System.Text.Json;
using System.Text.Json.Serialization;
using Agency.Api.Exports;
using Agency.Api.Problems;
using Agency.Application.Common.Reads;

namespace Agency.Api.OData;

/// <summary>The OData service at /odata: a documented route for each list of <see cref="ReadCatalog"/>, and one for every other address of the standard.</summary>
internal static class ODataEndpoints
{
    public static IServiceCollection AddOData(this IServiceCollection services) =>
        services.AddSingleton<ODataModel>().AddSingleton<SkipTokens>().AddScoped<ODataReader>().AddScoped<ODataService>().AddScoped<Batch>().AddExports();

    public static void MapOData(this IEndpointRouteBuilder app)
    {
        var lists = app.MapGroup("/odata").WithTags("Lists");
        lists.MapPost("/$batch", AnswerBatch).ExcludeFromDescription();
        lists.MapMethods("/{**address}", [HttpMethods.Get, HttpMethods.Head], Answer).ExcludeFromDescription();
        lists.MapMethods("/{**address}", [HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete], ReadOnly).ExcludeFromDescription();
        var routes = new Routes(lists);
        foreach (var set in ReadCatalog.Sets)
        {
            set.Accept(routes);
        }
    }

    private static async Task Answer(HttpContext context, ODataService service)
    {
        try
        {
            CheckVersion(context);
            await service.Answer(ODataCall.Of(context), new NetworkAnswer(context), context.RequestAborted);
        }
        catch (ODataRefusal refusal)
        {
            await Refuse(context, refusal);
        }
    }

    private static async Task AnswerBatch(HttpContext context, Batch batch)
    {
        try
        {
            CheckVersion(context);
            if (!context.Request.HasJsonContentType())
            {
                throw new ODataRefusal(StatusCodes.Status415UnsupportedMediaType, "NotSupported", "A batch is application/json.", "Content-Type");
            }

            var request = await JsonSerializer.DeserializeAsync<BatchRequest>(context.Request.Body, JsonSerializerOptions.Web, context.RequestAborted);
            var call = ODataCall.Of(context);
            var answer = await batch.Answer(request ?? new BatchRequest(null), call, context.RequestAborted);
            context.Response.Headers["OData-Version"] = "4.0";
            context.Response.Headers["Preference-Applied"] = $"continue-on-error={(call.ContinuesOnError ? "true" : "false")}";
            await context.Response.WriteAsJsonAsync(answer, JsonSerializerOptions.Web, context.RequestAborted);
        }
        catch (JsonException exception)
        {
            await Refuse(context, ODataRefusal.Malformed(exception.Path is { Length: > 2 } path ? path[2..] : "requests", FieldErrors.Plain(exception)));
        }
        catch (ODataRefusal refusal)
        {
            await Refuse(context, refusal);
        }
    }

    private static Task ReadOnly(HttpContext context)
    {
        context.Response.Headers.Allow = "GET, HEAD";
        return Refuse(context, new ODataRefusal(StatusCodes.Status405MethodNotAllowed, "MethodNotAllowed", "Lists are read here; commands are at /api/v1.", target: null));
    }

    private static void CheckVersion(HttpContext context)
    {
        if (context.Request.Headers["OData-MaxVersion"].ToString() is { Length: > 0 } most && !most.StartsWith('4'))
        {
            throw new ODataRefusal(StatusCodes.Status400BadRequest, "VersionNotSupported", "The service speaks OData 4.0.", "OData-MaxVersion");
        }
    }

    private static Task Refuse(HttpContext context, ODataRefusal refusal)
    {
        context.Response.StatusCode = refusal.Status;
        return ODataError.Write(context, refusal.Code, refusal.Message, refusal.Target);
    }

    private sealed class NetworkAnswer(HttpContext context) : IODataAnswer
    {
        public Stream Begin(int status, string? contentType, IReadOnlyDictionary<string, string>? headers = null)
        {
            var response = context.Response;
            response.StatusCode = status;
            response.Headers["OData-Version"] = "4.0";
            response.Headers.Vary = "Accept, Prefer";
            response.ContentType = contentType;
            foreach (var (name, value) in headers ?? new Dictionary<string, string>(StringComparer.Ordinal))
            {
                response.Headers[name] = value;
            }

            return response.Body;
        }
    }

    private sealed class Routes(RouteGroupBuilder lists) : IReadSetVisitor
    {
        public void Visit<TRow>(ReadSet<TRow> set)
            where TRow : class =>
            lists.MapGet("/" + set.Name, Answer)
                .WithName($"{set.Name}_List").WithSummary(set.About).WithDescription($"{set.About} Needs the permission `{set.Permission}`.")
                .WithMetadata(set).Produces<ODataList<TRow>>();
    }
}

/// <summary>A page of rows, for the documentation.</summary>
internal sealed record ODataList<TRow>(
    [property: JsonPropertyName("@odata.context")] string Context,
    [property: JsonPropertyName("@odata.count")] long? Count,
    [property: JsonPropertyName("value")] IReadOnlyList<TRow> Value,
    [property: JsonPropertyName("@odata.nextLink")] string? NextLink);
