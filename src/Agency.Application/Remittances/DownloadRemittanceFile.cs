using Agency.Application.Banking;
using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Payouts;
using Agency.Domain.Identity;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Remittances;

/// <summary>What the bank is sent: euros and pounds as pain.001, US dollars as NACHA. The same bytes each time it is asked for.</summary>
[Requires(Permissions.RemittancesIssue)]
public sealed record DownloadRemittanceFile(string Number) : Query<DownloadedFile>;

internal sealed class DownloadRemittanceFileHandler(IAgencyDb db, IEnumerable<IPaymentFileWriter> writers, PayoutPayer payer, BusinessClock clock) : IRequestHandler<DownloadRemittanceFile, DownloadedFile>
{
    public async Task<DownloadedFile> Handle(DownloadRemittanceFile request, CancellationToken cancellationToken)
    {
        var file = await db.RemittanceFiles.AsNoTracking().Where(row => row.Number == request.Number).One("Remittance file", request.Number, cancellationToken);
        var own = await db.AgencyAccounts.AsNoTracking().SingleAsync(row => row.Id == file.PayingAccountId, cancellationToken);

        // What was undone since is in it all the same: it is what the bank was sent.
        var rows = await (
            from item in db.RemittanceFileItems
            where item.FileId == file.Id
            join remittance in db.Remittances on item.RemittanceId equals remittance.Id
            join account in db.ClientAccounts on item.AccountId equals account.Id
            orderby item.Position
            select new { remittance.Number, remittance.Total, item.PayeeName, Account = account }).AsNoTracking().ToListAsync(cancellationToken);
        return writers.File(file, own, payer, [.. rows.Select(row => RemittanceFileLoading.Instruction(row.Number, row.PayeeName, row.Account.Account, row.Total))], clock);
    }
}
