using Agency.Api.Problems;

namespace Agency.Api.Hosting;

/// <summary>
/// Refuses requests that change something when a browser sends them on behalf of another site. Browsers say so in <c>Sec-Fetch-Site</c>, which a page cannot
/// forge; older ones name the <c>Origin</c>. A client that is no browser sends neither.
/// </summary>
internal static class CrossSiteRequests
{
    public static void UseCrossSiteProtection(this IApplicationBuilder app) => app.Use((context, next) =>
        IsSafe(context.Request) || IsOurs(context.Request)
            ? next()
            : ProblemWriter.Write(context, ProblemTable.OfStatus(403) with
            {
                Code = ProblemTable.CrossSiteRequest,
                Title = "This request came from another site.",
            }));

    private static bool IsSafe(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);

    private static bool IsOurs(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
        {
            return site is "same-origin" or "none";
        }

        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            && string.Equals(uri.Authority, new Uri($"http://{request.Host}").Authority, StringComparison.OrdinalIgnoreCase));
    }
}
