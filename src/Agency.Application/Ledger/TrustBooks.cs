using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Ledger;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Ledger;

/// <summary>The three sides of a proof from the ledger's own accounts.</summary>
internal static class TrustBooks
{
    /// <summary>Bank, book and client ledgers at the end of a day.</summary>
    public static async Task<ThreeWay> ThreeWay(
        this IMediator mediator, Currency currency, DateOnly? on, Money? bank, decimal outstanding, CancellationToken cancellationToken)
    {
        var proof = (await mediator.Send(new GetProof(on), cancellationToken)).Currencies.FirstOrDefault(row => row.Currency == currency.Code);
        var none = Money.Zero(currency);
        Money Of(Account account) => proof?.Accounts.FirstOrDefault(row => row.Account == account)?.Balance ?? none;
        var book = Of(Account.TrustBank);
        return new ThreeWay(
            bank ?? book, new Money(outstanding, currency), book, Of(Account.ClientFunds),
            Of(Account.DebtorRefundPayable) + Of(Account.CostDeposit) + Of(Account.UnidentifiedReceipts),
            proof?.EarnedNotSwept ?? none, Of(Account.AttorneyTrust), proof?.OwedToTrust ?? none);
    }

    /// <summary>The newest proof of a currency for a day or later; null when there is none.</summary>
    public static Task<TrustProof?> LastProof(this IAgencyDb db, Currency currency, DateOnly since, CancellationToken cancellationToken) => db.TrustProofs.AsNoTracking()
        .Where(proof => proof.Currency == currency && proof.On >= since)
        .OrderByDescending(proof => proof.On).ThenByDescending(proof => proof.Number)
        .FirstOrDefaultAsync(cancellationToken);
}
