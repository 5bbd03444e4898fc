using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Payments.Rules;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Payments;

internal static class ReferenceCheck
{
    /// <summary>Refuses a bank reference that is posted already, and names the payment, the receipt in suspense or the movement. The unique index holds it against two clerks at once.</summary>
    public static async Task CheckReference(this IAgencyDb db, string? reference, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(reference))
        {
            var trimmed = reference.Trim();
            BusinessRule.Check(new ExternalReferenceMustBePostedOnce(trimmed, (await db.PostedAs([trimmed], cancellationToken)).GetValueOrDefault(trimmed)));
        }
    }

    /// <summary>Public numbers of what is posted already under some references, by reference.</summary>
    public static async Task<Dictionary<string, string>> PostedAs(this IAgencyDb db, IReadOnlyCollection<string> references, CancellationToken cancellationToken) =>
        await db.Payments.Where(payment => references.Contains(payment.ExternalReference!)).Select(payment => new { Reference = payment.ExternalReference!, payment.Number })
            .Concat(db.SuspenseReceipts.Where(receipt => references.Contains(receipt.ExternalReference!)).Select(receipt => new { Reference = receipt.ExternalReference!, receipt.Number }))
            .Concat(db.CashMovements.Where(movement => references.Contains(movement.ExternalReference!)).Select(movement => new { Reference = movement.ExternalReference!, movement.Number }))
            .GroupBy(row => row.Reference)
            .Select(group => new { Reference = group.Key, Number = group.Min(row => row.Number)! })
            .ToDictionaryAsync(row => row.Reference, row => row.Number, cancellationToken);
}
