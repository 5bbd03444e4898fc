using Agency.Application.Banking;
using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Remittances;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Remittances;

/// <summary>A file for the bank: what is in it, what it left out and why, and what became of both since.</summary>
[Requires(Permissions.BankRead)]
public sealed record GetRemittanceFile(string Number) : Query<RemittanceFilePage>;

/// <summary>What the page of a file shows.</summary>
/// <param name="PayingAccount">The agency's trust account that pays, by its name and the end of its number.</param>
/// <param name="PayOn">The day on which the bank is to pay.</param>
public sealed record RemittanceFilePage(
    string Number, Money Total, string PayingAccount, DateOnly PayOn, string MadeBy, DateTime MadeAt,
    IReadOnlyList<RemittanceFileEntry> Entries, IReadOnlyList<RemittanceFileOmitted> LeftOut);

/// <summary>A remittance in a file.</summary>
/// <param name="PayeeName">The client, as the bank was told.</param>
/// <param name="Account">The end of the account's number.</param>
/// <param name="UndoneBy">The remittance that undid it since.</param>
/// <param name="BankStatement">The statement of the bank on which it was paid, alone or with the whole file.</param>
public sealed record RemittanceFileEntry(int Position, string Number, string ClientNumber, string PayeeName, string Account, Money Amount, string? UndoneBy, string? BankStatement);

/// <summary>A remittance that waited for a file and did not go into this one.</summary>
/// <param name="LaterFile">The file that it went into since.</param>
public sealed record RemittanceFileOmitted(string Number, string ClientNumber, string ClientName, RemittanceFileLeftOutReason Reason, Money Amount, string? LaterFile);

internal sealed class GetRemittanceFileHandler(IAgencyDb db, BusinessClock clock) : IRequestHandler<GetRemittanceFile, RemittanceFilePage>
{
    public async Task<RemittanceFilePage> Handle(GetRemittanceFile request, CancellationToken cancellationToken)
    {
        var file = await db.RemittanceFiles.AsNoTracking().Where(row => row.Number == request.Number).One("Remittance file", request.Number, cancellationToken);
        var own = await db.AgencyAccounts.AsNoTracking().SingleAsync(row => row.Id == file.PayingAccountId, cancellationToken);
        return new RemittanceFilePage(
            file.Number, file.Total, $"{own.Name} {Agency.Domain.Payouts.BankAccount.Mask(own.Identifier)}",
            PaymentFiles.PayOn(clock.DateOf(file.MadeAt), PaymentFiles.FormatOf(file.Total.Currency)), file.MadeBy, file.MadeAt,
            await Entries(file, cancellationToken), await LeftOut(file, cancellationToken));
    }

    private async Task<IReadOnlyList<RemittanceFileEntry>> Entries(RemittanceFile file, CancellationToken cancellationToken)
    {
        var rows = await (
            from item in db.RemittanceFileItems
            where item.FileId == file.Id
            join remittance in db.Remittances on item.RemittanceId equals remittance.Id
            join client in db.Clients on remittance.ClientId equals client.Id
            join account in db.ClientAccounts on item.AccountId equals account.Id
            orderby item.Position
            select new
            {
                item.Position,
                remittance.Number,
                ClientNumber = client.Number,
                item.PayeeName,
                Account = account,
                remittance.Total,
                UndoneBy = db.Remittances.Where(undo => undo.ReversesId == remittance.Id).Select(undo => undo.Number).FirstOrDefault(),
                Statement = (
                    from entry in db.BankLineEntries
                    where entry.AccountId == file.PayingAccountId && entry.JournalNumber == remittance.JournalNumber
                    join line in db.BankLines on entry.LineId equals line.Id
                    join statement in db.ImportedStatements on line.StatementId equals statement.Id
                    select statement.Number).FirstOrDefault(),
            }).AsNoTracking().ToListAsync(cancellationToken);
        return [.. rows.Select(row => new RemittanceFileEntry(row.Position, row.Number, row.ClientNumber, row.PayeeName, row.Account.Account.Masked, row.Total, row.UndoneBy, row.Statement))];
    }

    private async Task<IReadOnlyList<RemittanceFileOmitted>> LeftOut(RemittanceFile file, CancellationToken cancellationToken) => await (
        from omitted in db.RemittanceFileLeftOuts
        where omitted.FileId == file.Id
        join remittance in db.Remittances on omitted.RemittanceId equals remittance.Id
        join client in db.Clients on remittance.ClientId equals client.Id
        orderby omitted.Position
        select new RemittanceFileOmitted(
            remittance.Number, client.Number, client.Name, omitted.Reason, remittance.Total,
            (from item in db.RemittanceFileItems
             where item.RemittanceId == remittance.Id
             join later in db.RemittanceFiles on item.FileId equals later.Id
             select later.Number).FirstOrDefault())).AsNoTracking().ToListAsync(cancellationToken);
}
