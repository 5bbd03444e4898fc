using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Agency.Application.Identity;

/// <summary>The secret of a key: <c>agk_</c> and 256 random bits. The beginning says to a scanner of leaked secrets what it has found.</summary>
public static class ApiKeySecret
{
    /// <summary>What every key begins with.</summary>
    public const string Mark = "agk_";

    private const int SecretBytes = 32;
    private const int PrefixLength = 10;

    /// <summary>A new one.</summary>
    public static string Make() => Mark + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>What may be shown of it.</summary>
    public static string PrefixOf(string secret) => secret[..PrefixLength];

    /// <summary>What is kept of it.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
