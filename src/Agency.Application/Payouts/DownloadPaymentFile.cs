using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Payouts;
using Agency.Domain.Payouts.Rules;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Payouts;

/// <summary>What the bank is sent: the payouts of a run in one currency, as pain.001 or, for US dollars, NACHA. The same file each time it is asked for.</summary>
[Requires(Permissions.PayoutsMake)]
public sealed record DownloadPaymentFile(string Number, string Currency) : Query<DownloadedFile>;

/// <summary>Writes files of payments as banks read them.</summary>
public interface IPaymentFileWriter
{
    /// <summary>Writes one file. Throws a broken rule when the agency's own account for the currency is not set up.</summary>
    DownloadedFile Write(PaymentFile file);
}

/// <summary>Payments from the agency's account in one currency.</summary>
/// <param name="Reference">Tells this file from every other: a bank that gets it twice pays once.</param>
/// <param name="MadeAt">UTC.</param>
/// <param name="PayOn">The day on which the bank is asked to pay.</param>
public sealed record PaymentFile(string Reference, Currency Currency, DateTime MadeAt, DateOnly PayOn, IReadOnlyList<PaymentOrder> Orders);

/// <summary>One payment.</summary>
/// <param name="Reference">The payout's number.</param>
/// <param name="Country">Of the payee.</param>
/// <param name="IsPerson">Whether a private person is paid: a bank in the United States is told.</param>
/// <param name="Text">What the payee reads on the bank statement.</param>
public sealed record PaymentOrder(string Reference, string Name, string Country, bool IsPerson, BankAccount To, Money Amount, string Text);

internal sealed class DownloadPaymentFileHandler(IAgencyDb db, IPaymentFileWriter writer) : IRequestHandler<DownloadPaymentFile, DownloadedFile>
{
    public async Task<DownloadedFile> Handle(DownloadPaymentFile request, CancellationToken cancellationToken)
    {
        var currency = Currency.Of(request.Currency);
        var run = await db.PayoutRuns.AsNoTracking().Where(row => row.Number == request.Number).One("Payout run", request.Number, cancellationToken);
        BusinessRule.Check(new PayoutRunMustBePaidOut(run.Number, run.Status));

        // What came back since is in the file all the same: it is what the bank was sent.
        var rows = await (
            from payout in db.Payouts
            where payout.RunId == run.Id && payout.ReversesId == null && payout.Amount.Currency == currency
            join account in db.PayeeAccounts on payout.AccountId equals account.Id
            join payee in db.Payees on payout.AffiliateId equals payee.AffiliateId
            orderby payout.ChainPosition
            select new { Payout = payout, Account = account, Payee = payee }).AsNoTracking().ToListAsync(cancellationToken);
        BusinessRule.Check(new PaymentFileMustHavePayments(currency.Code, rows.Count));
        return writer.Write(new PaymentFile(
            $"{run.Number}-{currency.Code}", currency, run.EndedAt!.Value, rows.Max(row => row.Payout.PaidOn),
            [.. rows.Select(row => new PaymentOrder(
                row.Payout.Number, row.Payout.PayeeName, row.Payee.Country!, row.Payee.TinKind == TinKind.Ssn, row.Account.Account, row.Payout.Amount, $"Commission {row.Payout.Number}"))]));
    }
}
