using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Agency.Infrastructure.Persistence.Protection;

/// <summary>
/// Keeps a number encrypted and signed so that equal numbers of a column are kept equally: it can still be unique, indexed and looked for, as a whole. Who has the
/// database alone sees which rows have the same number, and not which number that is. Whatever need not be looked for is <see cref="ProtectedText"/>, which hides that too.
/// </summary>
internal sealed class ProtectedNumber : ValueConverter<string, string>
{
    public ProtectedNumber(KeyRing keys, string purpose)
        : this(new Cipher(keys, purpose))
    {
    }

    private ProtectedNumber(Cipher cipher)
        : base(text => cipher.Protect(text), stored => cipher.Read(stored))
    {
    }

    /// <summary>SIV (RFC 5297) of HMAC-SHA-256 and AES-CBC: the signature over the text is what the encryption begins with, and is proved when it is read.</summary>
    private sealed class Cipher(KeyRing keys, string purpose)
    {
        private const int SignatureBytes = 16;
        private const int KeyBytes = 32;

        // Made when the first number is kept or read: tools that only look at the model need no keys.
        private readonly Lazy<(byte[] Sign, byte[] Encrypt)> made = new(() => (Derive(keys, purpose, "sign"), Derive(keys, purpose, "encrypt")));

        public string Protect(string text)
        {
            var plain = Encoding.UTF8.GetBytes(text);
            var signature = Signature(plain);
            using var aes = Aes.Create();
            aes.Key = made.Value.Encrypt;
            return ProtectedText.Mark + WebEncoders.Base64UrlEncode([.. signature, .. aes.EncryptCbc(plain, signature)]);
        }

        public string Read(string stored)
        {
            if (!stored.StartsWith(ProtectedText.Mark, StringComparison.Ordinal))
            {
                return stored;
            }

            try
            {
                var kept = WebEncoders.Base64UrlDecode(stored[ProtectedText.Mark.Length..]);
                using var aes = Aes.Create();
                aes.Key = made.Value.Encrypt;
                var plain = aes.DecryptCbc(kept.AsSpan(SignatureBytes), kept.AsSpan(0, SignatureBytes));
                return CryptographicOperations.FixedTimeEquals(Signature(plain), kept.AsSpan(0, SignatureBytes)) ? Encoding.UTF8.GetString(plain) : throw new CryptographicException();
            }
            catch (Exception unreadable) when (unreadable is CryptographicException or FormatException or ArgumentException)
            {
                throw ProtectedText.Unreadable(purpose, keys, unreadable);
            }
        }

        private byte[] Signature(byte[] plain) => HMACSHA256.HashData(made.Value.Sign, plain)[..SignatureBytes];

        private static byte[] Derive(KeyRing keys, string purpose, string use) =>
            HKDF.DeriveKey(HashAlgorithmName.SHA256, keys.NumberSecret, KeyBytes, info: Encoding.UTF8.GetBytes($"{purpose}/{use}"));
    }
}
