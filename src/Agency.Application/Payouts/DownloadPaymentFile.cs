using Agency.Application.Banking;
using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Banking;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Payouts;
using Agency.Domain.Payouts.Rules;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Payouts;

/// <summary>What the bank is sent: the payouts of a run in one currency, in euros as pain.001, in US dollars as NACHA. The same file each time it is asked for.</summary>
[Requires(Permissions.PayoutsMake)]
public sealed record DownloadPaymentFile(string Number, string Currency) : Query<DownloadedFile>;

/// <summary>The agency's own accounts that commission is paid from, by currency.</summary>
public sealed record PayingAccounts(IReadOnlyDictionary<string, PaymentPayer> ByCurrency);

internal sealed class DownloadPaymentFileHandler(IAgencyDb db, IEnumerable<IPaymentFileWriter> writers, PayingAccounts accounts, BusinessClock clock) : IRequestHandler<DownloadPaymentFile, DownloadedFile>
{
    /// <summary>Which format pays which money.</summary>
    internal static readonly IReadOnlyDictionary<string, PaymentFileFormat> Formats =
        new Dictionary<string, PaymentFileFormat>(StringComparer.Ordinal) { ["EUR"] = PaymentFileFormat.Pain001, ["USD"] = PaymentFileFormat.Nacha };

    public async Task<DownloadedFile> Handle(DownloadPaymentFile request, CancellationToken cancellationToken)
    {
        var currency = Currency.Of(request.Currency);
        BusinessRule.Check(new PaymentFormatMustExist(currency.Code, Formats.ContainsKey(currency.Code)));
        var format = Formats[currency.Code];
        var payer = accounts.ByCurrency.GetValueOrDefault(currency.Code);
        BusinessRule.Check(new PayingAccountMustBeSetUp(currency.Code, payer is not null));
        var run = await db.PayoutRuns.AsNoTracking().Where(row => row.Number == request.Number).One("Payout run", request.Number, cancellationToken);
        BusinessRule.Check(new PayoutRunMustBePaidOut(run.Number, run.Status));
        var payments = await Payments(run.Id, currency, cancellationToken);
        BusinessRule.Check(new PaymentFileMustHavePayments(currency.Code, payments.Count));

        var endedAt = run.EndedAt!.Value;
        var since = clock.StartOf(clock.DateOf(endedAt));
        var before = await db.PayoutRuns.CountAsync(row => row.EndedAt >= since && row.EndedAt < endedAt, cancellationToken);
        var batch = new PaymentBatch($"{run.Number}-{currency.Code}", PayOn(payments.Max(payment => payment.PaidOn), format), new DateTimeOffset(endedAt, TimeSpan.Zero), payer!, [.. payments.Select(payment => payment.Instruction)], before);
        var content = writers.Single(writer => writer.Format == format).Write(batch);
        return format == PaymentFileFormat.Pain001
            ? new DownloadedFile($"{batch.Id}.xml", "application/xml", content)
            : new DownloadedFile($"{batch.Id}.ach", "text/plain", content);
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
        return [.. rows.Select(row => (row.Payout.PaidOn, new PaymentInstruction(
            row.Payout.Number, row.Payout.PayeeName, row.Account.Account.ForFile(), row.Payout.Amount, $"Commission {row.Payout.Number}", ToBusiness: row.TinKind != TinKind.Ssn)))];
    }

    /// <summary>An American bank settles on banking days alone.</summary>
    private static DateOnly PayOn(DateOnly day, PaymentFileFormat format) =>
        format == PaymentFileFormat.Nacha && !BankingDays.IsBankingDay(day) ? BankingDays.Add(day, 1) : day;
}
