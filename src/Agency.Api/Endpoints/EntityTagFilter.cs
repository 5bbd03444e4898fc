using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;

namespace Agency.Api.Endpoints;

/// <summary>Gives an answer with a <c>Version</c> its ETag, which a later change sends back as If-Match.</summary>
internal sealed class EntityTagFilter : IEndpointFilter
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo?> Versions = new();

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var answer = await next(context);
        var version = answer is null ? null : Versions.GetOrAdd(answer.GetType(), type => type.GetProperty("Version", typeof(int)));
        if (version?.GetValue(answer) is int number)
        {
            context.HttpContext.Response.Headers.ETag = $"\"{number.ToString(CultureInfo.InvariantCulture)}\"";
        }

        return answer;
    }
}
