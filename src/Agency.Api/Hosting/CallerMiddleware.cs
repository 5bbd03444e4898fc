using System.Globalization;
using System.Security.Claims;
using Agency.Application.Common;
using Agency.Infrastructure.Identity;
using Microsoft.AspNetCore.Identity;

namespace Agency.Api.Hosting;

/// <summary>Fills the request context from the session and the headers, before any handler runs.</summary>
internal static class CallerMiddleware
{
    public const string IdempotencyKey = "Idempotency-Key";

    public static void UseCaller(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await DropEndedToken(context);
        var request = context.RequestServices.GetRequiredService<RequestContext>();
        request.Caller = CallerClaims.Read(context.User, context.Connection.RemoteIpAddress?.ToString());
        request.IdempotencyKey = context.Request.Headers[IdempotencyKey].FirstOrDefault();
        request.ExpectedVersion = ExpectedVersion(context.Request);
        if (!await ApiKeyChecks.Refuse(context, request.Caller))
        {
            await next();
        }
    });

    // The cookie is looked at again every minute by itself. A token is not: without this, that of a login which was closed would work until it expires.
    private static async Task DropEndedToken(HttpContext context)
    {
        if (context.User.Identity is { IsAuthenticated: true } && context.Request.Headers.Authorization.Count > 0 && !ApiKeys.IsSentWith(context.Request)
            && await context.RequestServices.GetRequiredService<SignInManager<AgencyUser>>().ValidateSecurityStampAsync(context.User) is null)
        {
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
        }
    }

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
