using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Agency.Application.Common.Json;
using Microsoft.AspNetCore.Http.Features;

namespace Agency.Api.Endpoints;

/// <summary>
/// A command read from the body, with the values of the route put over it: <c>POST /cases/{number}/calls</c> fills <c>Number</c> from the address, whatever
/// the body says.
/// </summary>
internal sealed record BodyAndRoute<T>(T Value)
{
    public static async ValueTask<BodyAndRoute<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        _ = parameter;
        var hasBody = context.Request.ContentLength != 0 && context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody != false;
        if (hasBody && !context.Request.HasJsonContentType())
        {
            throw new BadHttpRequestException("Send JSON with the content type application/json.", StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            var body = hasBody ? await Body(context) : [];
            foreach (var (name, value) in context.Request.RouteValues)
            {
                Put(body, name, value?.ToString());
            }

            return new BodyAndRoute<T>(body.Deserialize<T>(AgencyJson.Options) ?? throw new JsonException("The body is null."));
        }
        catch (JsonException malformed)
        {
            throw new BadHttpRequestException(malformed.Message, StatusCodes.Status400BadRequest, malformed);
        }
    }

    private static async Task<JsonObject> Body(HttpContext context) =>
        await JsonNode.ParseAsync(context.Request.Body, new JsonNodeOptions { PropertyNameCaseInsensitive = true },
            new JsonDocumentOptions { MaxDepth = AgencyJson.Options.MaxDepth, AllowDuplicateProperties = false }, context.RequestAborted) as JsonObject
        ?? throw new JsonException("The body is a JSON object.");

    private static void Put(JsonObject body, string name, string? value)
    {
        var property = typeof(T).GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
        if (property is not null)
        {
            body[name] = property.PropertyType == typeof(int) && int.TryParse(value, out var number) ? JsonValue.Create(number) : JsonValue.Create(value);
        }
    }
}
