using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Agency.Domain.Webhooks;

/// <summary>Signs messages in the Standard Webhooks form (github.com/standard-webhooks, specification 1.0): HMAC-SHA256 over id, time and body.</summary>
public static class WebhookSignature
{
    private const string Mark = "whsec_";
    private const int SecretBytes = 24;

    /// <summary>A new secret.</summary>
    public static string NewSecret() => Mark + Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>The value of <c>webhook-signature</c>: one signature for each secret, so that either verifies.</summary>
    public static string Of(IEnumerable<string> secrets, string messageId, long unixSeconds, string body) =>
        string.Join(' ', secrets.Select(secret => "v1," + Of(secret, messageId, unixSeconds, body)));

    private static string Of(string secret, string messageId, long unixSeconds, string body)
    {
        var key = Convert.FromBase64String(secret[Mark.Length..]);
        var text = string.Create(CultureInfo.InvariantCulture, $"{messageId}.{unixSeconds}.{body}");
        return Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
    }
}
