using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Identity;
using Agency.Domain.Payouts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Payouts;

/// <summary>How a partner is paid. Of a tax number and an account, nobody reads more than the end.</summary>
[Requires(Permissions.PayoutsRead)]
public sealed record GetPayee(string AffiliateNumber) : Query<PayeePage>;

/// <summary>What the page of payout details shows.</summary>
/// <param name="WasPaid">From the first payout on, another account needs a second person.</param>
public sealed record PayeePage(
    string AffiliateNumber, string AffiliateName, string? LegalName, string? Country, TaxForm? TaxForm, TinKind? TinKind, string? TaxNumber, DateOnly? DeclaredOn, string? DeclaredBy,
    bool WasPaid, IReadOnlyList<PayeeAccountView> Accounts);

/// <summary>An account, in force or of before.</summary>
/// <param name="IsOwn">Whether the reader entered it, and so cannot approve it.</param>
public sealed record PayeeAccountView(
    Guid Id, AccountKind Kind, string Account, string? Bank, AchAccountType? AchType, PayeeAccountStatus Status, string EnteredBy, DateTime EnteredAt, string? DecidedBy, DateTime? DecidedAt, bool IsOwn);

internal sealed class GetPayeeHandler(IAgencyDb db, RequestContext context) : IRequestHandler<GetPayee, PayeePage>
{
    public async Task<PayeePage> Handle(GetPayee request, CancellationToken cancellationToken)
    {
        var affiliate = await db.Affiliates.AsNoTracking().Where(row => row.Number == request.AffiliateNumber).One("Affiliate", request.AffiliateNumber, cancellationToken);
        var payee = await db.Payees.AsNoTracking().Include(row => row.Accounts).FirstOrDefaultAsync(row => row.AffiliateId == affiliate.Id, cancellationToken);
        var wasPaid = await db.Payouts.AnyAsync(row => row.AffiliateId == affiliate.Id, cancellationToken);
        return new PayeePage(
            affiliate.Number, affiliate.Name, payee?.LegalName, payee?.Country, payee?.TaxForm, payee?.TinKind, payee?.TaxNumber is { } number ? BankAccount.Mask(number) : null,
            payee?.DeclaredOn, payee?.DeclaredBy, wasPaid,
            [.. (payee?.Accounts ?? []).OrderBy(row => row.Status).ThenByDescending(row => row.EnteredAt).ThenBy(row => row.Id).Select(row => new PayeeAccountView(
                row.Id, row.Kind, row.Account.Masked, row.Bic ?? row.RoutingNumber, row.AchType, row.Status, row.EnteredBy, row.EnteredAt, row.DecidedBy, row.DecidedAt,
                row.EnteredByUserId == context.Caller.UserId))]);
    }
}
