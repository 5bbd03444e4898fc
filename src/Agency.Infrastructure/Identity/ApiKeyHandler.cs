using System.Text;
using System.Text.Encodings.Web;
using Agency.Application.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Agency.Infrastructure.Identity;

/// <summary>Reads a key: as the password of basic authentication, whatever the user name is, or as a bearer token.</summary>
internal sealed class ApiKeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiKeyGate gate) :
    AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "api-key";

    private const string Basic = "Basic ";
    private const string Bearer = "Bearer ";

    /// <summary>Whether a request comes with a key, be it right or wrong.</summary>
    public static bool IsFor(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Basic, StringComparison.OrdinalIgnoreCase) || header.StartsWith(Bearer + ApiKeySecret.Mark, StringComparison.OrdinalIgnoreCase);
    }

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var secret = SecretOf(Request.Headers.Authorization.ToString());
        if (secret is null || !secret.StartsWith(ApiKeySecret.Mark, StringComparison.Ordinal))
        {
            return AuthenticateResult.Fail("There is no key in the request.");
        }

        var session = await gate.Open(secret, Context.Connection.RemoteIpAddress?.ToString(), Context.RequestAborted);
        return session is null ? AuthenticateResult.Fail("The key opens nothing.") : AuthenticateResult.Success(new AuthenticationTicket(session, Scheme.Name));
    }

    private static string? SecretOf(string header)
    {
        if (!header.StartsWith(Basic, StringComparison.OrdinalIgnoreCase))
        {
            return header[Bearer.Length..].Trim();
        }

        var bytes = new byte[header.Length];
        if (!Convert.TryFromBase64String(header[Basic.Length..].Trim(), bytes, out var count))
        {
            return null;
        }

        var pair = Encoding.UTF8.GetString(bytes, 0, count);
        return pair.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 ? pair[(colon + 1)..].Trim() : null;
    }
}
