using Agency.Application.Common.Ports;
using Agency.Domain.Banking;
using Agency.Domain.Legal;
using Agency.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Banking;

/// <summary>Payments that the lines of a chunk may have brought back.</summary>
internal static class PaymentCandidateLoading
{
    /// <summary>Those of them that a line quotes, or that came from an account that it names.</summary>
    public static async Task<IReadOnlyList<PaymentCandidate>> Payments(
        this IAgencyDb db, LegalNumbers law, IReadOnlyList<BankLine> lines, List<ReferenceWords> words, CancellationToken cancellationToken)
    {
        var back = lines.Select((line, index) => (line, index)).Where(each => each.line.Amount.IsNegative).ToList();
        if (back.Count == 0)
        {
            return [];
        }

        var quoted = back.SelectMany(each => new[] { each.line.Reference, each.line.BankReference, each.line.StructuredReference }).OfType<string>().Distinct().ToList();
        var quotedWords = back.SelectMany(each => words[each.index].All).Distinct().ToList();
        var accounts = back.Where(each => each.line.IsReturn).Select(each => each.line.CounterpartyAccount).OfType<string>().Distinct().ToList();

        // By the reference of the payment itself, or of the line of the bank that it was posted from.
        var byLine = await db.BankLines
            .Where(line => line.Use == BankLineUse.Payment && line.Status == BankLineStatus.Posted
                && (quoted.Contains(line.Reference!) || quoted.Contains(line.BankReference!) || accounts.Contains(line.CounterpartyAccount!)))
            .Select(line => new { Number = line.PaymentNumber!, line.Reference, line.BankReference, line.CounterpartyAccount }).ToListAsync(cancellationToken);
        var lineNumbers = byLine.Select(each => each.Number).Distinct().ToList();
        var payments = await db.Payments.AsNoTracking()
            .Where(payment => payment.ReceivedBy == ReceivedBy.Agency && payment.Status != PaymentStatus.Reversed
                && (quoted.Contains(payment.ExternalReference!) || quotedWords.Contains(payment.ExternalReference!) || lineNumbers.Contains(payment.Number)))
            .ToListAsync(cancellationToken);
        var from = byLine.ToLookup(each => each.Number);
        return
        [
            .. payments.Select(payment => new PaymentCandidate(
                payment.Number, payment.Left,
                [payment.Number, .. new[] { payment.ExternalReference }.Concat(from[payment.Number].SelectMany(each => new[] { each.Reference, each.BankReference })).OfType<string>()],
                from[payment.Number].Select(each => each.CounterpartyAccount).FirstOrDefault(),
                payment.ReceivedOn,
                ReturnWindow.LastDay(law, payment.Method, payment.ReceivedOn))),
        ];
    }
}
