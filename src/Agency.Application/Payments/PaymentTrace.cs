using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Payments;

/// <summary>A line of the bank that a payment is.</summary>
public sealed record PaymentBankLine(Guid Id, string StatementNumber, int Position, DateOnly BookedOn);

/// <summary>Where a payment came from and ended in, as far as the reader may see it.</summary>
internal static class PaymentTrace
{
    /// <summary>Remittances that sent something of it, or set it off, and were not undone.</summary>
    public static async Task<IReadOnlyList<string>> RemittancesOf(this IAgencyDb db, Caller caller, Guid paymentId, CancellationToken cancellationToken) =>
        !caller.May(Permissions.RemittancesRead) ? [] : await (
            from remittance in db.Remittances
            where remittance.ReversesId == null
                && db.RemittanceLines.Any(line => line.RemittanceId == remittance.Id && line.PaymentId == paymentId)
                && !db.Remittances.Any(undo => undo.ReversesId == remittance.Id)
            orderby remittance.Number
            select remittance.Number).ToListAsync(cancellationToken);

    /// <summary>The bank's side of its entries: the line it was posted from, or tied to, and those of what came back. Money that was in suspense has that of its receipt.</summary>
    public static async Task<IReadOnlyList<PaymentBankLine>> BankLinesOf(this IAgencyDb db, Caller caller, Guid paymentId, string? suspenseNumber, CancellationToken cancellationToken)
    {
        if (!caller.May(Permissions.BankRead))
        {
            return [];
        }

        var entries = db.JournalPostings.Where(posting => posting.PaymentId == paymentId).Select(posting => posting.JournalNumber)
            .Concat(db.SuspenseReceipts.Where(receipt => receipt.Number == suspenseNumber).Select(receipt => receipt.JournalNumber));
        return await (
            from line in db.BankLines
            join statement in db.ImportedStatements on line.StatementId equals statement.Id
            where line.Entries.Any(entry => entries.Contains(entry.JournalNumber))
            orderby line.BookedOn, statement.Number, line.Position
            select new PaymentBankLine(line.Id, statement.Number, line.Position, line.BookedOn)).ToListAsync(cancellationToken);
    }
}
