using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Agency.Infrastructure.Persistence.Protection;

/// <summary>Keeps a text encrypted and signed. What was kept before there was protection is read as it is, until <see cref="PlainRows"/> has found it.</summary>
internal sealed class ProtectedText : ValueConverter<string, string>
{
    /// <summary>What is protected does not begin so: a secret begins with <c>whsec_</c>, a tax number or an account has capitals and digits alone.</summary>
    public const string Mark = "dp1:";

    public ProtectedText(KeyRing keys, string purpose)
        : this(new Cipher(keys, purpose))
    {
    }

    private ProtectedText(Cipher cipher)
        : base(text => cipher.Protect(text), stored => cipher.Read(stored))
    {
    }

    internal static CryptographicException Unreadable(string purpose, KeyRing keys, Exception cause) =>
        new($"{purpose} cannot be read with the keys in {keys.Folder}. Restore the folder that Identity:KeysPath names from its backup: docs/databases.md.", cause);

    private sealed class Cipher(KeyRing keys, string purpose)
    {
        private readonly IDataProtector protector = keys.For(purpose);

        public string Protect(string text) => Mark + protector.Protect(text);

        public string Read(string stored)
        {
            try
            {
                return stored.StartsWith(Mark, StringComparison.Ordinal) ? protector.Unprotect(stored[Mark.Length..]) : stored;
            }
            catch (CryptographicException unreadable)
            {
                throw Unreadable(purpose, keys, unreadable);
            }
        }
    }
}
