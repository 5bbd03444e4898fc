using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Ledger;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Remittances;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Remittances;

/// <summary>What a month's remittance run would send, and what it would leave out and why.</summary>
/// <param name="Month">Any day of the month.</param>
[Requires(Permissions.RemittancesIssue)]
public sealed record PreviewRemittances(DateOnly Month) : Query<RemittanceRunPreview>;

/// <summary>The run before it runs.</summary>
/// <param name="From">First day of the period.</param>
/// <param name="Through">Last day of the period.</param>
/// <param name="HasEnded">Whether it may run.</param>
/// <param name="ToIssue">What would be sent.</param>
/// <param name="LeftOut">Who gets nothing, and why.</param>
/// <param name="Proofs">Per currency to be sent: whether trust is proved for the end of the period or later.</param>
public sealed record RemittanceRunPreview(
    DateOnly From, DateOnly Through, bool HasEnded, IReadOnlyList<RemittanceToIssue> ToIssue, IReadOnlyList<RemittanceLeftOut> LeftOut, IReadOnlyList<RunProof> Proofs);

/// <summary>A remittance that would be issued.</summary>
public sealed record RemittanceToIssue(
    Guid ClientId, string ClientNumber, string ClientName, RemittanceForm Form, int Lines, Money Funds, Money Invoiced, Money Recouped, Money SetOff, Money Total, Money NotCleared)
{
    /// <summary>For the words of a run.</summary>
    public override string ToString() => $"{ClientNumber} {Total.Currency.Code}";
}

/// <summary>A client who gets nothing in a currency, and why.</summary>
/// <param name="Amount">What is carried; below zero when the client owes more than is there.</param>
/// <param name="NotCleared">Money that is not good yet.</param>
/// <param name="Hold">The words of the hold, when there is one.</param>
public sealed record RemittanceLeftOut(string ClientNumber, string ClientName, RemittanceLeftOutReason Reason, Money Amount, Money NotCleared, string? Hold);

/// <summary>Whether the run may post in a currency.</summary>
/// <param name="Proof">The newest proof since the end of the period; null when there is none.</param>
public sealed record RunProof(string Currency, string? Proof, bool IsProved);

internal sealed class PreviewRemittancesHandler(IAgencyDb db, BusinessClock clock) : IRequestHandler<PreviewRemittances, RemittanceRunPreview>
{
    public async Task<RemittanceRunPreview> Handle(PreviewRemittances request, CancellationToken cancellationToken)
    {
        var period = DateRange.MonthOf(request.Month);
        var facts = await db.RemittanceFacts(period.Through, cancellationToken);
        var ids = facts.Keys.Select(key => key.ClientId).Distinct().ToList();
        var clients = await db.Clients.AsNoTracking().Where(client => ids.Contains(client.Id)).ToDictionaryAsync(client => client.Id, cancellationToken);
        var rows = (
            from fact in facts
            let client = clients[fact.Key.ClientId]
            let terms = client.Agreement
            where !fact.Value.Facts.Funds.IsZero || !fact.Value.Facts.NotCleared.IsZero
            orderby client.Number, fact.Key.Currency.Code
            select (Client: client, fact.Value.Facts, fact.Value.Lines, Plan: RemittancePlan.Of(terms.RemittanceForm, terms.RemittanceMinimum, terms.RemittanceHold is not null, fact.Value.Facts))).ToList();
        var toIssue = rows.Where(row => row.Plan.LeftOut is null).Select(row => new RemittanceToIssue(
            row.Client.Id, row.Client.Number, row.Client.Name, row.Client.Agreement.RemittanceForm, row.Lines,
            row.Facts.Funds, row.Plan.Invoiced, row.Plan.Recouped, row.Plan.SetOff, row.Plan.Total, row.Facts.NotCleared)).ToList();
        var leftOut = rows.Where(row => row.Plan.LeftOut is not null).Select(row => new RemittanceLeftOut(
            row.Client.Number, row.Client.Name, row.Plan.LeftOut!.Value, row.Facts.Funds - row.Facts.Shortfall, row.Facts.NotCleared, row.Client.Agreement.RemittanceHold));
        var proofs = new List<RunProof>();
        foreach (var currency in toIssue.Select(row => row.Total.Currency).Distinct())
        {
            var proof = await db.LastProof(currency, period.Through, cancellationToken);
            proofs.Add(new RunProof(currency.Code, proof?.Number, proof?.IsProved == true));
        }

        return new RemittanceRunPreview(period.From, period.Through, clock.Today > period.Through, toIssue, [.. leftOut], proofs);
    }
}
