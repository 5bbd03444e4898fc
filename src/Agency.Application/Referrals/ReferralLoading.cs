using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Referrals;

internal static class ReferralLoading
{
    /// <summary>A referral with all that belongs to it.</summary>
    public static Task<Referral> Referral(this IAgencyDb db, string number, CancellationToken cancellationToken) => db.Referrals
        .Include(referral => referral.Invoices)
        .Include(referral => referral.Questions)
        .AsSplitQuery()
        .Where(referral => referral.Number == number)
        .One("Referral", number, cancellationToken);

    /// <summary>One of its invoices.</summary>
    public static ReferralInvoice Invoice(this Referral referral, Guid invoiceId) =>
        referral.Invoices.SingleOrDefault(invoice => invoice.Id == invoiceId) ?? throw new NotFoundException("Invoice", invoiceId.ToString());
}
