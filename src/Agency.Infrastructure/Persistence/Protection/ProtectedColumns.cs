using Agency.Domain.Payouts;
using Agency.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Agency.Infrastructure.Persistence.Protection;

/// <summary>What nobody may read who has the database alone. A plain table: a column more is a line, a migration for its length, and no search for its value.</summary>
internal static class ProtectedColumns
{
    /// <summary>Forty letters of four bytes, with key, signature and encoding around them.</summary>
    private const int LengthMax = 400;

    public static readonly IReadOnlyList<(Type Entity, string Property)> All =
    [
        (typeof(WebhookEndpoint), nameof(WebhookEndpoint.Secret)),
        (typeof(WebhookEndpoint), nameof(WebhookEndpoint.OldSecret)),
        (typeof(Payee), nameof(Payee.TaxNumber)),
    ];

    /// <summary>Each column has a purpose of its own: what is copied into another one cannot be read there.</summary>
    /// <param name="keys">Null for the tools that only look at the shape of the model.</param>
    public static void Add(ModelBuilder builder, KeyRing? keys)
    {
        foreach (var (entity, name) in All)
        {
            var property = builder.Entity(entity).Property(name).HasMaxLength(LengthMax);
            if (keys is not null)
            {
                property.HasConversion(new ProtectedText(keys, $"{entity.Name}.{name}"));
            }
        }
    }
}
