using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using Agency.Domain.Payments.Rules;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Payments;

/// <summary>Shows what reversing a payment would post, by the same code that posts it.</summary>
[Requires(Permissions.PaymentsRecord)]
public sealed record PreviewReversal(string Number) : Query<ReversalPreview>;

/// <summary>What would be posted.</summary>
/// <param name="Amount">What goes back.</param>
/// <param name="Mirrored">The mirror of every line that was posted for the client.</param>
/// <param name="Commission">What the partner gives back, below zero.</param>
/// <param name="Clawback">Its journal lines.</param>
public sealed record ReversalPreview(Money Amount, IReadOnlyList<PreviewLine> Mirrored, Money Commission, IReadOnlyList<PreviewLine> Clawback);

internal sealed class PreviewReversalHandler(IAgencyDb db) : IRequestHandler<PreviewReversal, ReversalPreview>
{
    public async Task<ReversalPreview> Handle(PreviewReversal request, CancellationToken cancellationToken)
    {
        var payment = await db.Payments.AsNoTracking().Where(payment => payment.Number == request.Number).One("Payment", request.Number, cancellationToken);
        BusinessRule.Check(new PaymentMustNotBeReversedTwice(payment));
        var on = await db.Cases.AsNoTracking().SingleAsync(row => row.Id == payment.CaseId, cancellationToken);
        var client = await db.Clients.Where(row => row.Id == payment.ClientId).Select(row => row.Name).SingleAsync(cancellationToken);
        var affiliate = await db.Affiliates.Where(row => row.Id == payment.AffiliateId).Select(row => row.Name).SingleAsync(cancellationToken);
        var entries = await db.MirroredEntries(payment, cancellationToken);
        var (_, earning) = await db.Clawback(on, payment, cancellationToken);
        return new ReversalPreview(
            payment.Amount,
            [.. entries.SelectMany(entry => Mirrored(entry, client))],
            earning.Amount,
            [.. PreviewLine.Of(Domain.Payments.PostingPlan.CommissionLinesOf(earning), affiliate)]);
    }

    /// <summary>Debit and credit stand one after the other, and change places.</summary>
    private static IEnumerable<PreviewLine> Mirrored(JournalEntry entry, string party) => entry.Postings.OrderBy(posting => posting.Position).Chunk(2).Select(pair =>
        new PreviewLine(
            pair[0].Event,
            pair.Single(posting => posting.Side == Side.Credit).Account,
            pair.Single(posting => posting.Side == Side.Debit).Account,
            pair[0].Amount,
            party));
}
