using Agency.Application.Common;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using MediatR;

namespace Agency.Application.Ledger;

/// <summary>Bank, book and client ledgers side by side, without keeping it. Without a balance of the bank, the book stands in for it.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="On">At the end of this day.</param>
/// <param name="Bank">The bank's balance, whole units; null to see the book alone.</param>
/// <param name="Outstanding">What the book has and the bank has not yet.</param>
[Requires(Permissions.LedgerRead)]
public sealed record PreviewTrustProof(string Currency, DateOnly On, decimal? Bank = null, IReadOnlyList<OutstandingItem>? Outstanding = null) : Query<TrustProofSides>;

/// <summary>The sides of a proof, and by how much they differ.</summary>
public sealed record TrustProofSides(
    Money Bank, Money Outstanding, Money Book, Money ClientLedgers, Money OtherOwed, Money EarnedNotSwept, Money WithAttorneys, Money OwedToTrust,
    Money BankDifference, Money LedgerDifference, bool IsProved)
{
    internal static TrustProofSides Of(ThreeWay it) => new(
        it.Bank, it.Outstanding, it.Book, it.ClientLedgers, it.OtherOwed, it.EarnedNotSwept, it.WithAttorneys, it.OwedToTrust, it.BankDifference, it.LedgerDifference, it.IsProved);
}

internal sealed class PreviewTrustProofHandler(IMediator mediator) : IRequestHandler<PreviewTrustProof, TrustProofSides>
{
    public async Task<TrustProofSides> Handle(PreviewTrustProof request, CancellationToken cancellationToken)
    {
        var currency = Currency.Of(request.Currency);
        var bank = request.Bank is { } amount ? new Money(amount, currency) : null;
        return TrustProofSides.Of(await mediator.ThreeWay(currency, request.On, bank, (request.Outstanding ?? []).Sum(item => item.Amount), cancellationToken));
    }
}
