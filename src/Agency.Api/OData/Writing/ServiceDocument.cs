using System.Text;
using Agency.Application.Common;
using Agency.Application.Common.Reads;

namespace Agency.Api.OData;

/// <summary>What there is: the service document and $metadata.</summary>
internal static class ServiceDocument
{
    /// <summary>The lists that the caller may read: Excel offers what stands here, and what it offers it loads.</summary>
    public static async Task Write(ODataCall call, ODataOptions options, Caller caller, IODataAnswer answer, CancellationToken cancellationToken)
    {
        var format = Format.Of(options.Format, call.Accept);
        using var content = new MemoryStream();
        await using (var json = PageWriter.Json(content))
        {
            json.WriteStartObject();
            if (format.Level != MetadataLevel.None)
            {
                json.WriteString("@odata.context", call.Root + "/$metadata");
            }

            json.WriteStartArray("value");
            foreach (var set in ReadCatalog.Sets.Where(caller.MayRead))
            {
                json.WriteStartObject();
                json.WriteString("name", set.Name);
                json.WriteString("kind", "EntitySet");
                json.WriteString("url", set.Name);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        await answer.Begin(StatusCodes.Status200OK, format.ContentType).WriteAsync(content.ToArray(), cancellationToken);
    }

    /// <summary>The model, as CSDL in XML or JSON.</summary>
    public static async Task WriteMetadata(ODataModel model, ODataCall call, ODataOptions options, IODataAnswer answer, CancellationToken cancellationToken)
    {
        if (options.Format is not (null or "json" or "xml" or "application/json" or "application/xml"))
        {
            throw new ODataRefusal(StatusCodes.Status406NotAcceptable, "NotAcceptable", $"The model is application/xml or application/json, not {options.Format}.", "$format");
        }

        var isJson = options.Format is "json" or "application/json" || (options.Format is null && call.Accept.StartsWith("application/json", StringComparison.OrdinalIgnoreCase));
        var content = isJson ? model.MetadataJson() : Encoding.UTF8.GetBytes(model.Metadata());
        await answer.Begin(StatusCodes.Status200OK, isJson ? "application/json" : "application/xml").WriteAsync(content, cancellationToken);
    }
}
