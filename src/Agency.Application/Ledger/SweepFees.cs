using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Jobs;
using Agency.Application.Payments;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using Agency.Domain.Ledger.Rules;
using MediatR;
using Microsoft.Extensions.Logging;

namespace Agency.Application.Ledger;

/// <summary>Sweeps what was earned and not swept yet from trust to operating: per client and currency, each in a transaction of its own. Run again, it finds nothing more.</summary>
/// <param name="On">Business date of the sweep; earned by the end of it.</param>
[Requires(Permissions.LedgerSweep)]
public sealed record SweepFees(DateOnly On) : Process<JobReport>;

/// <summary>Sweeps the earned fees of one client in one currency.</summary>
[Requires(Permissions.LedgerSweep)]
public sealed record SweepFeesOfClient(Guid ClientId, string Currency, DateOnly On) : Command<Receipt>;

internal sealed class SweepFeesHandler(IAgencyDb db, IMediator mediator, JournalWriter journal, BusinessClock clock, ILogger<SweepFees> logger) :
    IRequestHandler<SweepFees, JobReport>, IRequestHandler<SweepFeesOfClient, Receipt>
{
    public async Task<JobReport> Handle(SweepFees request, CancellationToken cancellationToken)
    {
        BusinessRule.Check(new SweepMustNotBeInTheFuture(request.On, clock.Today));
        var due = (await db.SweepableFees(request.On, cancellationToken)).Where(row => row.IsSwept).ToList();
        return await JobReport.ForEach(due, row => mediator.Send(new SweepFeesOfClient(row.ClientId, row.Amount.Currency.Code, request.On), cancellationToken), logger);
    }

    public async Task<Receipt> Handle(SweepFeesOfClient request, CancellationToken cancellationToken)
    {
        var currency = Currency.Of(request.Currency);
        await db.HoldFunds(request.ClientId, cancellationToken);
        var found = (await db.SweepableFees(request.On, cancellationToken, request.ClientId)).FirstOrDefault(row => row.Amount.Currency == currency && row.IsSwept);
        BusinessRule.Check(new SweepMustFindEarnedFees(found?.Amount ?? Money.Zero(currency)));
        var number = await journal.Post(
            [new LedgerLine(LedgerEvent.FeeSwept, found!.Amount)], new LedgerParties(request.ClientId, null, null, null), request.On, $"Sweep of earned fees, {found.ClientNumber}", cancellationToken);
        return new Receipt(number!);
    }
}
