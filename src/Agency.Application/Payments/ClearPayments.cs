using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Jobs;
using Agency.Application.Ledger;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Ledger.Rules;
using Agency.Domain.Payments;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Agency.Application.Payments;

/// <summary>The job of each morning: payments whose good-funds time has passed are cleared, and their fees earned.</summary>
[Requires(Permissions.JobsRun)]
public sealed record ClearPayments(DateOnly On) : Process<JobReport>;

/// <summary>Clears one payment: the fee is earned from the client's funds, and court costs that the agency advanced are recovered.</summary>
[Requires(Permissions.JobsRun)]
public sealed record ClearPayment(string Number, DateOnly On) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;
}

internal sealed class ClearPaymentsHandler(IAgencyDb db, IMediator mediator, JournalWriter journal, ILogger<ClearPayments> logger) :
    IRequestHandler<ClearPayments, JobReport>, IRequestHandler<ClearPayment, Receipt>
{
    public async Task<JobReport> Handle(ClearPayments request, CancellationToken cancellationToken)
    {
        var due = await db.Payments
            .Where(payment => payment.Status == PaymentStatus.Received && payment.ClearsOn <= request.On)
            .OrderBy(payment => payment.ClearsOn).ThenBy(payment => payment.Id)
            .Select(payment => payment.Number)
            .ToListAsync(cancellationToken);
        return await JobReport.ForEach(due, number => mediator.Send(new ClearPayment(number, request.On), cancellationToken), logger);
    }

    public async Task<Receipt> Handle(ClearPayment request, CancellationToken cancellationToken)
    {
        var payment = await db.Payments.Where(payment => payment.Number == request.Number).One("Payment", request.Number, cancellationToken);
        await db.HoldFunds(payment.ClientId, cancellationToken);
        payment.Clear(request.On);
        var lines = PostingPlan.ClearingLinesOf(payment.ReceivedBy, payment.FeeLeft, payment.VatLeft, await CostsRecovered(payment, cancellationToken)).ToList();
        await CheckTrust(payment, Money.Sum(lines.Select(line => line.Amount), payment.Amount.Currency), cancellationToken);
        await journal.Post(lines, payment, request.On, $"Fee on {payment.Number}", affiliateId: null, cancellationToken);
        return new Receipt(payment.Number);
    }

    /// <summary>What the payment paid of court costs that the agency advanced.</summary>
    private async Task<Money> CostsRecovered(Payment payment, CancellationToken cancellationToken)
    {
        var paid = await db.AccountEntries.Where(entry => entry.PaymentId == payment.Id && entry.Component == Component.CourtCosts).SumAsync(entry => entry.Amount.Amount, cancellationToken);
        if (paid == 0 || payment.ReceivedBy == ReceivedBy.Client)
        {
            return Money.Zero(payment.Amount.Currency);
        }

        db.MovesCourtCosts(await db.Cases.SingleAsync(row => row.Id == payment.CaseId, cancellationToken));
        return (await db.CourtCosts(payment.CaseId, payment.Amount.Currency, cancellationToken)).Recovery(payment.Id, new Money(-paid, payment.Amount.Currency));
    }

    private async Task CheckTrust(Payment payment, Money taken, CancellationToken cancellationToken)
    {
        var funds = await db.ClientFunds(payment.ClientId, payment.Amount.Currency, cancellationToken);
        var clientName = await db.Clients.Where(client => client.Id == payment.ClientId).Select(client => client.Name).SingleAsync(cancellationToken);
        BusinessRule.Check(new TrustAccountMustNotGoBelowZero(clientName, funds - taken));
    }
}
