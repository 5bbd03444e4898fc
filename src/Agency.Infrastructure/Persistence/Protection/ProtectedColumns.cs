using Agency.Application.Operations;
using Agency.Domain.Banking;
using Agency.Domain.Payments;
using Agency.Domain.Payouts;
using Agency.Domain.Remittances;
using Agency.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Agency.Infrastructure.Persistence.Protection;

/// <summary>How a column is kept.</summary>
internal enum Protection
{
    /// <summary>Differently each time: equal values cannot be told, and nothing is looked for by it.</summary>
    Text = 1,

    /// <summary>Equal values equally: unique, indexed and looked for as a whole.</summary>
    Number,

    /// <summary>A file, as <see cref="Text"/>.</summary>
    Bytes,
}

/// <summary>A column that is protected.</summary>
/// <param name="Entity">Of the domain.</param>
/// <param name="Property">Of it.</param>
/// <param name="As">How.</param>
/// <param name="LengthMax">Room for the longest value with its encryption and signature.</param>
internal sealed record ProtectedColumn(Type Entity, string Property, Protection As, int LengthMax);

/// <summary>What nobody may read who has the database alone. A plain table: a column more is a line and a migration for its length.</summary>
internal static class ProtectedColumns
{
    /// <summary>Forty letters of four bytes, with key, signature and encoding around them.</summary>
    private const int TextLengthMax = 400;

    /// <summary>An account as the agency takes it: 34 letters of three bytes.</summary>
    private const int NumberLengthMax = 200;

    /// <summary>An account as a bank's file has it: <see cref="BankLine.ReferenceLengthMax"/> letters of three bytes.</summary>
    private const int ForeignNumberLengthMax = 620;

    /// <summary>As long as it is.</summary>
    private const int BytesLengthMax = -1;

    public static readonly IReadOnlyList<ProtectedColumn> All =
    [
        new(typeof(WebhookEndpoint), nameof(WebhookEndpoint.Secret), Protection.Text, TextLengthMax),
        new(typeof(WebhookEndpoint), nameof(WebhookEndpoint.OldSecret), Protection.Text, TextLengthMax),
        new(typeof(Payee), nameof(Payee.TaxNumber), Protection.Text, TextLengthMax),
        new(typeof(PayeeAccount), nameof(PayeeAccount.Iban), Protection.Text, TextLengthMax),
        new(typeof(PayeeAccount), nameof(PayeeAccount.AccountNumber), Protection.Text, TextLengthMax),
        new(typeof(ClientAccount), nameof(ClientAccount.Iban), Protection.Text, TextLengthMax),
        new(typeof(ClientAccount), nameof(ClientAccount.AccountNumber), Protection.Text, TextLengthMax),
        new(typeof(AgencyAccount), nameof(AgencyAccount.Identifier), Protection.Number, NumberLengthMax),
        new(typeof(BankLine), nameof(BankLine.CounterpartyAccount), Protection.Number, ForeignNumberLengthMax),
        new(typeof(SuspenseReceipt), nameof(SuspenseReceipt.SenderAccount), Protection.Number, ForeignNumberLengthMax),
        new(typeof(UploadPart), nameof(UploadPart.Bytes), Protection.Bytes, BytesLengthMax),
    ];

    /// <summary>Each column has a purpose of its own: what is copied into another one cannot be read there.</summary>
    /// <param name="keys">Null for the tools that only look at the shape of the model.</param>
    public static void Add(ModelBuilder builder, KeyRing? keys)
    {
        foreach (var column in All)
        {
            var property = builder.Entity(column.Entity).Property(column.Property).HasMaxLength(column.LengthMax);
            if (keys is not null)
            {
                var purpose = $"{column.Entity.Name}.{column.Property}";
                property.HasConversion(column.As switch
                {
                    Protection.Number => new ProtectedNumber(keys, purpose),
                    Protection.Bytes => new ProtectedBytes(keys, purpose),
                    _ => new ProtectedText(keys, purpose),
                });
            }
        }
    }
}
