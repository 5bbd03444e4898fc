using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Identity;
using Agency.Domain.Payouts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Payouts;

/// <summary>Proposes to pay everybody who can be paid. Nothing is posted until another accountant has approved it.</summary>
[Requires(Permissions.PayoutsMake)]
[Idempotent]
public sealed record MakePayoutRun : Command<Receipt>;

internal sealed class MakePayoutRunHandler(IAgencyDb db, PayoutFiles files, INumberSource numbers, RequestContext context, BusinessClock clock) : IRequestHandler<MakePayoutRun, Receipt>
{
    public async Task<Receipt> Handle(MakePayoutRun request, CancellationToken cancellationToken)
    {
        // The number comes first: its counter makes two who propose at once wait for each other, so that nobody stands in two runs.
        var number = await numbers.Next(NumberSeries.PayoutRun, clock.Today.Year, cancellationToken);
        var drafts = (await files.Candidates(cancellationToken)).Where(of => of.LeftOut is null)
            .Select(of => new PayoutDraft(of.AffiliateId, of.Account.Id, of.Payee!.LegalName!, of.Facts.Owed, of.Statements.Count)).ToList();
        var through = await db.CommissionStatements.MaxAsync(statement => (int?)statement.ChainPosition, cancellationToken) ?? 0;
        db.PayoutRuns.Add(PayoutRun.Make(number, through, drafts, context.Caller.UserId, context.Caller.Name, clock.Now));
        return new Receipt(number);
    }
}
