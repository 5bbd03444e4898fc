using Microsoft.AspNetCore.Http;

namespace Agency.Infrastructure.Identity;

/// <summary>How a key comes with a request, and how it is asked for.</summary>
public static class ApiKeys
{
    /// <summary>What Excel and Power BI answer with a user name and a password.</summary>
    public const string Challenge = "Basic realm=\"Agency\", charset=\"UTF-8\"";

    /// <summary>Whether a request comes with a key, be it right or wrong.</summary>
    public static bool IsSentWith(HttpRequest request) => ApiKeyHandler.IsFor(request);

    /// <summary>Whether a key may be asked for: of a program, not of a browser, which would put a window of its own before the portal.</summary>
    public static bool MayBeAskedFor(HttpRequest request) =>
        request.Path.StartsWithSegments("/odata", StringComparison.OrdinalIgnoreCase) && !request.Headers.ContainsKey("Sec-Fetch-Mode");
}
