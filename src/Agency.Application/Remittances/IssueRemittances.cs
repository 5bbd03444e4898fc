using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Jobs;
using Agency.Application.Ledger;
using Agency.Domain.Commissions.Rules;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Remittances.Rules;
using MediatR;
using Microsoft.Extensions.Logging;

namespace Agency.Application.Remittances;

/// <summary>
/// Sends to clients what was collected for them through the end of a month: one remittance per client and currency, each in its own transaction. Killed half-way and
/// run again, it issues what is still missing: a posting that stands on a remittance is not looked at again.
/// </summary>
/// <param name="Month">Any day of the month.</param>
[Requires(Permissions.RemittancesIssue)]
public sealed record IssueRemittances(DateOnly Month) : Process<RemittanceRunResult>;

/// <summary>What a run did.</summary>
public sealed record RemittanceRunResult(int Issued, IReadOnlyList<string> Failures, IReadOnlyList<RemittanceLeftOut> LeftOut);

internal sealed class IssueRemittancesHandler(IAgencyDb db, IMediator mediator, BusinessClock clock, WorkProgress progress, ILogger<IssueRemittances> logger)
    : IRequestHandler<IssueRemittances, RemittanceRunResult>
{
    public async Task<RemittanceRunResult> Handle(IssueRemittances request, CancellationToken cancellationToken)
    {
        var preview = await mediator.Send(new PreviewRemittances(request.Month), cancellationToken);
        BusinessRule.Check(new PeriodMustHaveEnded(preview.Through, clock.Today));
        foreach (var proof in preview.Proofs)
        {
            await mediator.CheckProof(db, Currency.Of(proof.Currency), preview.Through, cancellationToken);
        }

        var report = await JobReport.ForEach(
            preview.ToIssue, row => mediator.Send(new IssueRemittance(row.ClientNumber, row.Total.Currency.Code, request.Month), cancellationToken), logger, progress);
        return new RemittanceRunResult(report.Done, report.Failures, preview.LeftOut);
    }
}

internal static class RemittanceProof
{
    /// <summary>Throws unless the newest proof since a day proves, and the book agrees with the ledgers at this moment too.</summary>
    public static async Task CheckProof(this IMediator mediator, IAgencyDb db, Currency currency, DateOnly since, CancellationToken cancellationToken)
    {
        var proof = await db.LastProof(currency, since, cancellationToken);
        var now = await mediator.ThreeWay(currency, on: null, bank: null, 0, cancellationToken);
        BusinessRule.Check(new TrustMustBeProved(currency.Code, since, proof?.Number, proof?.IsProved == true && now.IsProved));
    }
}
