using System.Globalization;
using Agency.Application.Common;
using Agency.Infrastructure.Identity;

namespace Agency.Api.Hosting;

/// <summary>Fills the request context from the session and the headers, before any handler runs.</summary>
internal static class CallerMiddleware
{
    public const string IdempotencyKey = "Idempotency-Key";

    public static void UseCaller(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.RequestServices.GetRequiredService<RequestContext>();
        request.Caller = CallerClaims.Read(context.User, context.Connection.RemoteIpAddress?.ToString());
        request.IdempotencyKey = context.Request.Headers[IdempotencyKey].FirstOrDefault();
        request.ExpectedVersion = ExpectedVersion(context.Request);
        return next();
    });

    // "3" as this API gives it. Anything else cannot be a version that somebody has seen here, so it matches none.
    private static int? ExpectedVersion(HttpRequest request)
    {
        var value = request.Headers.IfMatch.ToString();
        if (value.Length == 0 || value == "*")
        {
            return null;
        }

        return int.TryParse(value.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : -1;
    }
}
