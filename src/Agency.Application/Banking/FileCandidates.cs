using Agency.Application.Common.Ports;
using Agency.Domain.Banking;
using Agency.Domain.Common;
using Agency.Domain.Ledger;
using Agency.Domain.Payouts;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Banking;

/// <summary>Files for the bank that lines of it quote, with the entries of the books that they sent.</summary>
internal static class FileCandidateLoading
{
    /// <summary>Files of remittances for a trust account, files of payout runs for the agency's own.</summary>
    public static async Task<IReadOnlyList<FileCandidate>> Files(
        this IAgencyDb db, AgencyAccount account, IReadOnlyList<BankLine> lines, List<ReferenceWords> words, CancellationToken cancellationToken)
    {
        var quoted = lines.SelectMany((line, index) => line.Amount.IsNegative ? words[index].FileNumbers : []).Distinct().ToList();
        if (quoted.Count == 0)
        {
            return [];
        }

        var sent = await db.FilePayments(account).Where(row => quoted.Contains(row.FileNumber)).ToListAsync(cancellationToken);
        var booked = (await db.EntriesOn(account, [.. sent.Select(row => row.JournalNumber)], cancellationToken)).ToDictionary(entry => entry.JournalNumber);
        return
        [
            .. from row in sent
               group row.JournalNumber by row.FileNumber into of
               let entries = of.Where(booked.ContainsKey).Select(number => booked[number]).ToList()
               select new FileCandidate(of.Key, Money.Sum(entries.Select(entry => entry.Amount), account.Currency), [.. entries.Select(entry => entry.JournalNumber)]),
        ];
    }

    /// <summary>Which entry of the books was sent by which file out of an account. What came back since was sent all the same.</summary>
    public static IQueryable<FilePayment> FilePayments(this IAgencyDb db, AgencyAccount account)
    {
        var (id, currency) = (account.Id, account.Currency);
        return account.Fund == Fund.Trust
            ? from file in db.RemittanceFiles
              where file.PayingAccountId == id
              join item in db.RemittanceFileItems on file.Id equals item.FileId
              join remittance in db.Remittances on item.RemittanceId equals remittance.Id
              select new FilePayment { FileNumber = file.Number, JournalNumber = remittance.JournalNumber }
            : from run in db.PayoutRuns
              where run.Status == PayoutRunStatus.PaidOut
              join payout in db.Payouts on run.Id equals payout.RunId
              where payout.ReversesId == null && payout.Amount.Currency == currency
              select new FilePayment { FileNumber = run.Number, JournalNumber = payout.JournalNumber };
    }
}

/// <summary>A payment that a file sent.</summary>
internal sealed class FilePayment
{
    public required string FileNumber { get; init; }

    public required string JournalNumber { get; init; }
}
