using System.Text.Json.Serialization;

namespace Agency.Api.OData;

/// <summary>OData's own form of an error: code, message, and the option that is to blame.</summary>
internal sealed record ODataError(ODataErrorBody Error)
{
    public static Task Write(HttpContext context, string code, string message, string? target)
    {
        context.Response.Headers["OData-Version"] = "4.0";
        return context.Response.WriteAsJsonAsync(new ODataError(new ODataErrorBody(code, message, target)), options: null, "application/json", context.RequestAborted);
    }
}

/// <summary>The inside of it.</summary>
internal sealed record ODataErrorBody(string Code, string Message, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Target);
