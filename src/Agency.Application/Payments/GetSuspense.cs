using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Payments;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Payments;

/// <summary>Money in suspense, and what became of it.</summary>
[Requires(Permissions.LedgerRead)]
public sealed record GetSuspense(string Number) : Query<SuspensePage>;

/// <summary>What the page of money in suspense shows.</summary>
/// <param name="CaseHints">Cases whose number or debtor stands in what the sender wrote: to look at first.</param>
public sealed record SuspensePage(
    string Number,
    Money Amount,
    PaymentMethod Method,
    DateOnly ReceivedOn,
    string? ExternalReference,
    string? SenderName,
    string? SenderAccount,
    string? Description,
    SuspenseStatus Status,
    string? PaymentNumber,
    DateOnly? ClosedOn,
    string? ClosedBy,
    string? ReturnReason,
    string JournalNumber,
    DateTime RecordedAt,
    string RecordedBy,
    IReadOnlyList<string> CaseHints);

internal sealed class GetSuspenseHandler(IAgencyDb db) : IRequestHandler<GetSuspense, SuspensePage>
{
    private const int HintsMax = 5;

    public async Task<SuspensePage> Handle(GetSuspense request, CancellationToken cancellationToken)
    {
        var receipt = await db.Suspense(request.Number, cancellationToken);
        return new SuspensePage(
            receipt.Number, receipt.Amount, receipt.Method, receipt.ReceivedOn, receipt.ExternalReference, receipt.SenderName, receipt.SenderAccount, receipt.Description,
            receipt.Status, receipt.PaymentNumber, receipt.ClosedOn, receipt.ClosedBy, receipt.ReturnReason, receipt.JournalNumber, receipt.RecordedAt, receipt.RecordedBy,
            receipt.Status == SuspenseStatus.Open ? await Hints(receipt, cancellationToken) : []);
    }

    private async Task<IReadOnlyList<string>> Hints(SuspenseReceipt receipt, CancellationToken cancellationToken)
    {
        var (text, sender) = (receipt.Description ?? "", receipt.SenderName ?? "");
        return await (
            from row in db.Cases
            join debtor in db.Debtors on row.DebtorId equals debtor.Id
            where row.Currency == receipt.Amount.Currency && ((text != "" && text.Contains(row.Number)) || (sender != "" && debtor.Details.Name == sender))
            orderby row.Number descending
            select row.Number).Take(HintsMax).ToListAsync(cancellationToken);
    }
}

internal static class SuspenseLoading
{
    /// <summary>The receipt of a number.</summary>
    public static Task<SuspenseReceipt> Suspense(this IAgencyDb db, string number, CancellationToken cancellationToken) =>
        db.SuspenseReceipts.Where(row => row.Number == number).One("Suspense receipt", number, cancellationToken);
}
