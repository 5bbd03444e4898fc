using Agency.Application.Banking;
using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Banking;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using Agency.Domain.Payouts;
using Agency.Domain.Payouts.Rules;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Payouts;

/// <summary>What the bank is sent: the payouts of a run in one currency, in euros and pounds as pain.001, in US dollars as NACHA. The same file each time it is asked for.</summary>
[Requires(Permissions.PayoutsMake)]
public sealed record DownloadPaymentFile(string Number, string Currency) : Query<DownloadedFile>;

/// <summary>In whose name the agency pays; the account is its operating account in the currency (<see cref="OpenBankAccount"/>).</summary>
/// <param name="Name">The accounts' holder.</param>
/// <param name="CompanyId">For NACHA: the ten signs by which the bank knows the company.</param>
public sealed record PayoutPayer(string Name = "Agency", string? CompanyId = null);

internal sealed class DownloadPaymentFileHandler(IAgencyDb db, IEnumerable<IPaymentFileWriter> writers, PayoutPayer payer, BusinessClock clock) : IRequestHandler<DownloadPaymentFile, DownloadedFile>
{
    public async Task<DownloadedFile> Handle(DownloadPaymentFile request, CancellationToken cancellationToken)
    {
        var currency = Currency.Of(request.Currency);
        var format = PaymentFiles.FormatOf(currency);
        var own = await db.AgencyAccounts.AsNoTracking().FirstOrDefaultAsync(row => row.Fund == Fund.Operating && row.Currency == currency, cancellationToken);
        BusinessRule.Check(new PayingAccountMustBeSetUp(currency.Code, own is not null));
        var run = await db.PayoutRuns.AsNoTracking().Where(row => row.Number == request.Number).One("Payout run", request.Number, cancellationToken);
        BusinessRule.Check(new PayoutRunMustBePaidOut(run.Number, run.Status));
        var payments = await Payments(run.Id, currency, cancellationToken);
        BusinessRule.Check(new PaymentFileMustHavePayments(currency.Code, payments.Count));

        var endedAt = run.EndedAt!.Value;
        var since = clock.StartOf(clock.DateOf(endedAt));
        var before = await db.PayoutRuns.CountAsync(row => row.EndedAt >= since && row.EndedAt < endedAt, cancellationToken)
            + await db.RemittanceFiles.CountAsync(row => row.MadeAt >= since && row.MadeAt < endedAt, cancellationToken);
        var batch = new PaymentBatch(
            $"{run.Number}-{currency.Code}", PaymentFiles.PayOn(payments.Max(payment => payment.PaidOn), format), new DateTimeOffset(endedAt, TimeSpan.Zero),
            payer.From(own!, format), [.. payments.Select(payment => payment.Instruction)], before);
        return writers.File(batch, format);
    }

    /// <summary>In the order of their numbers. What came back since is in the file all the same: it is what the bank was sent.</summary>
    private async Task<List<(DateOnly PaidOn, PaymentInstruction Instruction)>> Payments(Guid runId, Currency currency, CancellationToken cancellationToken)
    {
        var rows = await (
            from payout in db.Payouts
            where payout.RunId == runId && payout.ReversesId == null && payout.Amount.Currency == currency
            join account in db.PayeeAccounts on payout.AccountId equals account.Id
            join payee in db.Payees on payout.AffiliateId equals payee.AffiliateId
            orderby payout.ChainPosition
            select new { Payout = payout, Account = account, payee.TinKind }).AsNoTracking().ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.Payout.PaidOn, PayoutFiles.Instruction(row.Payout.Number, row.Payout.PayeeName, row.Account, row.Payout.Amount, row.TinKind)))];
    }
}
