using System.Globalization;
using Agency.Api.Problems;
using Agency.Application.Common;
using Agency.Domain.Identity;
using Agency.Infrastructure.Identity;
using Microsoft.Net.Http.Headers;

namespace Agency.Api.Hosting;

/// <summary>What a request with a key must pass, before anything else looks at it: a key that opens, its rate, and what it opens.</summary>
internal static class ApiKeyChecks
{
    private static readonly PathString[] Feeds = ["/odata", "/api/v1/exports", "/api/v1/feeds"];

    /// <summary>Answers and says true when the request goes no further.</summary>
    public static async Task<bool> Refuse(HttpContext context, Caller caller)
    {
        var problem = Problem(context, caller);
        if (problem is not null)
        {
            await ProblemWriter.Write(context, problem);
        }

        return problem is not null;
    }

    private static Problem? Problem(HttpContext context, Caller caller)
    {
        if (caller.Key is not { } key)
        {
            return ApiKeys.IsSentWith(context.Request) ? Unknown(context) : null;
        }

        if (context.RequestServices.GetRequiredService<ApiKeyRate>().SecondsToWait(key.Id) is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            return ProblemTable.OfStatus(StatusCodes.Status429TooManyRequests) with { Code = "ApiKeyRateExceeded", Detail = $"This key asks too often. Wait {seconds} seconds." };
        }

        return key.Scope == ApiKeyScope.ReadFeeds && !IsFeed(context.Request)
            ? ProblemTable.OfStatus(StatusCodes.Status403Forbidden) with { Code = "ApiKeyReadsFeedsOnly", Detail = "This key reads feeds and nothing else. Make one that uses the API." }
            : null;
    }

    private static Problem Unknown(HttpContext context)
    {
        context.Response.Headers[HeaderNames.WWWAuthenticate] = ApiKeys.Challenge;
        return ProblemTable.OfStatus(StatusCodes.Status401Unauthorized) with
        {
            Code = "ApiKeyRefused",
            Title = "This key opens nothing.",
            Detail = "It is unknown, has ended or was revoked, or its user cannot sign in. The password is the key, as it was shown when it was made.",
        };
    }

    private static bool IsFeed(HttpRequest request) => Feeds.Any(feed => request.Path.StartsWithSegments(feed, StringComparison.OrdinalIgnoreCase));
}
