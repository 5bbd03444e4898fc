using Agency.Application.Banking;
using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Payouts;
using Agency.Domain.Banking;
using Agency.Domain.Common;
using Agency.Domain.Ledger;
using Agency.Domain.Payouts;
using Agency.Domain.Remittances;
using Agency.Domain.Remittances.Rules;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Remittances;

/// <summary>A remittance that stands in no file yet, with what speaks for and against one.</summary>
internal sealed record RemittanceFileCandidate(Remittance Remittance, string ClientNumber, string ClientName, ClientAccounts Accounts, bool IsMoved)
{
    public RemittanceFileLeftOutReason? LeftOut => IsMoved ? RemittanceFileLeftOutReason.MovedByTheBank : Accounts.LeftOut(Remittance.Total.Currency);

    public ClientAccount Account => Accounts.InForce(Agency.Domain.Payouts.BankAccount.KindFor(Remittance.Total.Currency))!;
}

/// <summary>What a file takes and what it says: one place, for the preview, the file that is made and the one that is downloaded.</summary>
internal static class RemittanceFileLoading
{
    /// <summary>The file for the bank that a remittance stands in; null for one that stands in none.</summary>
    public static Task<string?> FileOf(this IAgencyDb db, Guid remittanceId, CancellationToken cancellationToken) => (
        from item in db.RemittanceFileItems
        where item.RemittanceId == remittanceId
        join file in db.RemittanceFiles on item.FileId equals file.Id
        select file.Number).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Remittances in a currency that sent something, were not undone and stand in no file.</summary>
    public static IQueryable<Remittance> InNoFile(this IAgencyDb db, Currency currency) =>
        from remittance in db.Remittances
        where remittance.Total.Currency == currency && remittance.Total.Amount > 0 && remittance.ReversesId == null
            && !db.Remittances.Any(undo => undo.ReversesId == remittance.Id)
            && !db.RemittanceFileItems.Any(item => item.RemittanceId == remittance.Id)
        select remittance;

    /// <summary>The same, in the order of their numbers, with the accounts of their clients.</summary>
    public static async Task<List<RemittanceFileCandidate>> RemittanceFileCandidates(this IAgencyDb db, Currency currency, CancellationToken cancellationToken)
    {
        var rows = await (
            from remittance in db.InNoFile(currency)
            join client in db.Clients on remittance.ClientId equals client.Id
            orderby remittance.ChainPosition
            let isMoved = db.BankLineEntries.Any(entry => entry.JournalNumber == remittance.JournalNumber)
                || (from entry in db.JournalEntries
                    from own in db.AgencyAccounts
                    where entry.Number == remittance.JournalNumber && own.Fund == Fund.Trust && own.Currency == currency && entry.On <= own.AgreedThrough
                    select own.Id).Any()
            select new { Remittance = remittance, client.Number, client.Name, IsMoved = isMoved }).AsNoTracking().ToListAsync(cancellationToken);
        var clients = rows.Select(row => row.Remittance.ClientId).Distinct().ToList();
        var accounts = (await db.ClientAccounts.AsNoTracking().Where(row => clients.Contains(row.ClientId)).ToListAsync(cancellationToken)).ToLookup(row => row.ClientId);
        var of = clients.ToDictionary(id => id, id => new ClientAccounts(id, accounts[id]));
        return [.. rows.Select(row => new RemittanceFileCandidate(row.Remittance, row.Number, row.Name, of[row.Remittance.ClientId], row.IsMoved))];
    }

    /// <summary>The trust account that pays a currency; null while there is none.</summary>
    public static Task<AgencyAccount?> PayingTrust(this IAgencyDb db, Currency currency, CancellationToken cancellationToken) =>
        db.AgencyAccounts.AsNoTracking().Where(row => row.Fund == Fund.Trust && row.Currency == currency).OrderBy(row => row.Number).FirstOrDefaultAsync(cancellationToken);

    /// <summary>A file is of a currency that some format pays, from an account of the agency.</summary>
    public static void CheckPaying(Currency currency, AgencyAccount? own)
    {
        PaymentFiles.FormatOf(currency);
        BusinessRule.Check(new TrustAccountMustBeSetUp(currency.Code, own is not null));
    }

    /// <summary>The file of what can be paid, which names what it leaves out.</summary>
    public static RemittanceFile Draft(string number, Currency currency, AgencyAccount? own, int fileOfTheDay, IReadOnlyList<RemittanceFileCandidate> candidates, string by, DateTime at)
    {
        CheckPaying(currency, own);
        return RemittanceFile.Make(
            number, currency, own!.Id, fileOfTheDay,
            [.. candidates.Where(of => of.LeftOut is null).Select(of => new RemittanceFileDraft(of.Remittance.Id, of.Account.Id, of.ClientName, of.Remittance.Total))],
            [.. candidates.Where(of => of.LeftOut is not null).Select(of => new RemittanceFileOmission(of.Remittance.Id, of.LeftOut!.Value))], by, at);
    }

    /// <summary>What can be paid, as the bank reads it.</summary>
    public static IReadOnlyList<PaymentInstruction> Instructions(IEnumerable<RemittanceFileCandidate> chosen) =>
        [.. chosen.Select(of => Instruction(of.Remittance.Number, of.ClientName, of.Account.Account, of.Remittance.Total))];

    /// <summary>A remittance as the bank reads it. A client is a business.</summary>
    public static PaymentInstruction Instruction(string number, string payeeName, Agency.Domain.Payouts.BankAccount account, Money amount) =>
        new(number, payeeName, account.ForFile(), amount, $"Remittance {number}", ToBusiness: true);

    /// <summary>A file as the bank gets it.</summary>
    public static DownloadedFile File(
        this IEnumerable<IPaymentFileWriter> writers, RemittanceFile file, AgencyAccount own, PayoutPayer payer, IReadOnlyList<PaymentInstruction> payments, BusinessClock clock)
    {
        var format = PaymentFiles.FormatOf(file.Total.Currency);
        return writers.File(
            new PaymentBatch(
                file.Number, PaymentFiles.PayOn(clock.DateOf(file.MadeAt), format), new DateTimeOffset(file.MadeAt, TimeSpan.Zero), payer.From(own, format), payments, file.FileOfTheDay, "REMITTANCE"),
            format);
    }
}
