using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Agency.Infrastructure.Persistence.Protection;

/// <summary>Keeps a file, or a piece of one, encrypted and signed.</summary>
internal sealed class ProtectedBytes(KeyRing keys, string purpose)
    : ValueConverter<byte[], byte[]>(bytes => keys.For(purpose).Protect(bytes), stored => Read(keys, purpose, stored))
{
    private static byte[] Read(KeyRing keys, string purpose, byte[] stored)
    {
        try
        {
            return keys.For(purpose).Unprotect(stored);
        }
        catch (CryptographicException unreadable)
        {
            throw ProtectedText.Unreadable(purpose, keys, unreadable);
        }
    }
}
