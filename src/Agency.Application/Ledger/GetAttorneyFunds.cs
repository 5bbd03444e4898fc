using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Payments;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Ledger;

/// <summary>What attorneys hold of money that debtors paid them, per attorney and case.</summary>
[Requires(Permissions.LedgerRead)]
public sealed record GetAttorneyFunds : Query<AttorneyFunds>;

/// <summary>What attorneys hold.</summary>
/// <param name="Rows">A row per attorney and case; below zero what an attorney is owed, because a payment came back after it was handed over.</param>
/// <param name="Totals">Per currency: equal to the ledger's trust with attorneys.</param>
public sealed record AttorneyFunds(IReadOnlyList<AttorneyFundsRow> Rows, IReadOnlyList<Money> Totals);

/// <summary>What an attorney holds on a case.</summary>
/// <param name="AttorneyName">Null when nobody said who.</param>
/// <param name="CaseNumber">The case.</param>
/// <param name="ClientName">Whose money it is.</param>
/// <param name="Held">Received by the attorney, less what came back and what was handed over.</param>
/// <param name="Since">The day of the oldest payment of it.</param>
/// <param name="Payments">The numbers of the payments, the oldest first.</param>
public sealed record AttorneyFundsRow(string? AttorneyName, string CaseNumber, string ClientName, Money Held, DateOnly Since, IReadOnlyList<string> Payments);

internal sealed class GetAttorneyFundsHandler(IAgencyDb db) : IRequestHandler<GetAttorneyFunds, AttorneyFunds>
{
    public async Task<AttorneyFunds> Handle(GetAttorneyFunds request, CancellationToken cancellationToken)
    {
        var held = await (
            from payment in db.Payments.AsNoTracking()
            where payment.ReceivedBy == ReceivedBy.Attorney
            where payment.Transferred != (payment.Status == PaymentStatus.Reversed ? 0 : payment.Amount.Amount - payment.Returned)
            join row in db.Cases on payment.CaseId equals row.Id
            join client in db.Clients on payment.ClientId equals client.Id
            select new { Payment = payment, Case = row.Number, Client = client.Name }).ToListAsync(cancellationToken);
        var rows = held.GroupBy(row => (row.Payment.AttorneyName, row.Case, row.Client)).Select(of => new AttorneyFundsRow(
                of.Key.AttorneyName, of.Key.Case, of.Key.Client,
                Money.Sum(of.Select(row => row.Payment.HeldByAttorney), of.First().Payment.Amount.Currency),
                of.Min(row => row.Payment.ReceivedOn),
                [.. of.OrderBy(row => row.Payment.ReceivedOn).ThenBy(row => row.Payment.Number, StringComparer.Ordinal).Select(row => row.Payment.Number)]))
            .OrderBy(row => row.AttorneyName, StringComparer.Ordinal).ThenBy(row => row.CaseNumber, StringComparer.Ordinal).ToList();
        return new AttorneyFunds(rows, [.. rows.GroupBy(row => row.Held.Currency).OrderBy(of => of.Key.Code, StringComparer.Ordinal).Select(of => Money.Sum(of.Select(row => row.Held), of.Key))]);
    }
}
