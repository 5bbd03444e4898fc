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
            var posted = await db.Payments.Where(payment => payment.ExternalReference == trimmed).Select(payment => payment.Number)
                .Concat(db.SuspenseReceipts.Where(receipt => receipt.ExternalReference == trimmed).Select(receipt => receipt.Number))
                .Concat(db.CashMovements.Where(movement => movement.ExternalReference == trimmed).Select(movement => movement.Number))
                .FirstOrDefaultAsync(cancellationToken);
            BusinessRule.Check(new ExternalReferenceMustBePostedOnce(trimmed, posted));
        }
    }
}
