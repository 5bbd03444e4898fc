using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Remittances;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Remittances;

/// <summary>A remittance with its lines, as it was frozen.</summary>
[Requires(Permissions.RemittancesRead)]
public sealed record GetRemittance(string Number) : Query<RemittancePage>;

/// <summary>What the page of a remittance shows.</summary>
/// <param name="Sums">What the lines come to by kind: they add up to the total.</param>
/// <param name="Undoes">The remittance that it undoes.</param>
/// <param name="UndoneBy">The remittance that undid it.</param>
/// <param name="FileNumber">The file for the bank that it went into.</param>
public sealed record RemittancePage(
    string Number, string ClientNumber, string ClientName, DateOnly PeriodFrom, DateOnly PeriodThrough, RemittanceForm Form, DateTime IssuedAt, string IssuedBy,
    string JournalNumber, Money Total, string? Undoes, string? UndoneBy, string? Reason, string? FileNumber, string? PreviousNumber, string Hash,
    IReadOnlyList<RemittanceSum> Sums, IReadOnlyList<RemittancePageLine> Lines);

/// <summary>What the lines of a kind come to.</summary>
public sealed record RemittanceSum(RemittanceLineKind Kind, Money Amount);

/// <summary>A line of a remittance.</summary>
public sealed record RemittancePageLine(int Position, DateOnly On, RemittanceLineKind Kind, string? CaseNumber, string? PaymentNumber, Money Amount);

internal sealed class GetRemittanceHandler(IAgencyDb db) : IRequestHandler<GetRemittance, RemittancePage>
{
    public async Task<RemittancePage> Handle(GetRemittance request, CancellationToken cancellationToken)
    {
        var it = await db.Remittances.AsNoTracking().Where(row => row.Number == request.Number).One("Remittance", request.Number, cancellationToken);
        var client = await db.Clients.AsNoTracking().SingleAsync(row => row.Id == it.ClientId, cancellationToken);
        var linked = await db.Remittances.Where(row => row.Id == it.ReversesId || row.ReversesId == it.Id).Select(row => new { row.Number, row.ReversesId }).ToListAsync(cancellationToken);
        var file = await db.FileOf(it.Id, cancellationToken);
        var lines = await (
            from line in db.RemittanceLines
            where line.RemittanceId == it.Id
            join row in db.Cases on line.CaseId equals row.Id into rows
            from row in rows.DefaultIfEmpty()
            join payment in db.Payments on line.PaymentId equals payment.Id into payments
            from payment in payments.DefaultIfEmpty()
            orderby line.Position
            select new RemittancePageLine(line.Position, line.On, line.Kind, row == null ? null : row.Number, payment == null ? null : payment.Number, line.Amount))
            .AsNoTracking().ToListAsync(cancellationToken);
        return new RemittancePage(
            it.Number, client.Number, client.Name, it.PeriodFrom, it.PeriodThrough, it.Form, it.IssuedAt, it.IssuedBy, it.JournalNumber, it.Total,
            linked.FirstOrDefault(row => row.ReversesId != it.Id)?.Number, linked.FirstOrDefault(row => row.ReversesId == it.Id)?.Number, it.Reason, file, it.PreviousNumber, it.Hash,
            [.. lines.GroupBy(line => line.Kind).OrderBy(of => of.Key).Select(of => new RemittanceSum(of.Key, Money.Sum(of.Select(line => line.Amount), it.Total.Currency)))], lines);
    }
}
