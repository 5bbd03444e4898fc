using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Banking;
using Agency.Domain.Banking.Rules;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Banking;

/// <summary>
/// Reads a file of the bank. Each statement in it is judged by itself: one that is refused keeps no other back. A line that stood on an earlier statement of the account
/// is not kept again. Nothing is posted yet: <see cref="MatchBankStatement"/> does that.
/// </summary>
[Requires(Permissions.BankReconcile)]
public sealed record ImportBankFile(string FileName, [property: System.Text.Json.Serialization.JsonIgnore] Stream Content) : Command<BankFileVerdict>
{
    /// <summary>The most that a file may have, in bytes: a year of a busy account.</summary>
    public const int BytesMax = 100 * 1024 * 1024;
}

/// <summary>What became of a file.</summary>
/// <param name="Format">What it was recognised as.</param>
/// <param name="Problems">What is wrong with the file as a whole.</param>
/// <param name="Statements">A verdict for each statement, in the file's order.</param>
public sealed record BankFileVerdict(string FileName, BankFileFormat Format, IReadOnlyList<BankFileProblem> Problems, IReadOnlyList<BankStatementVerdict> Statements);

/// <summary>What became of a statement in a file.</summary>
/// <param name="Number">Public number; null when it was refused.</param>
/// <param name="Account">As the file names it.</param>
/// <param name="BankNumber">The bank's own id of it.</param>
/// <param name="Lines">How many lines were kept.</param>
/// <param name="KnownLines">How many stood on an earlier statement.</param>
/// <param name="Problems">Why it was refused, or what there is to look at.</param>
public sealed record BankStatementVerdict(string? Number, string? Account, string? BankNumber, int Lines, int KnownLines, IReadOnlyList<BankFileProblem> Problems);

internal sealed class ImportBankFileHandler(IAgencyDb db, IBankFileReader reader, INumberSource numbers, RequestContext context, BusinessClock clock)
    : IRequestHandler<ImportBankFile, BankFileVerdict>
{
    private const int WrittenTogether = 500;

    public async Task<BankFileVerdict> Handle(ImportBankFile request, CancellationToken cancellationToken)
    {
        var reading = reader.Read(request.FileName, request.Content);
        var accounts = await db.AgencyAccounts.AsNoTracking().ToListAsync(cancellationToken);
        var verdicts = new List<BankStatementVerdict>();
        foreach (var statement in reading.IsRefused ? [] : reading.Statements)
        {
            verdicts.Add(statement.Statement is { } read
                ? await Keep(reading, read, Find(accounts, read), statement.Problems, cancellationToken)
                : new BankStatementVerdict(null, statement.Account, statement.Id, 0, 0, statement.Problems));
        }

        foreach (var (fund, notice) in reading.Ach is { } ach ? AchNotice.Of(ach, clock.Today) : [])
        {
            var account = accounts.FirstOrDefault(row => row.Fund == fund && row.Currency.Code == AchNotice.Currency);
            verdicts.Add(await Keep(reading, notice, account, [], cancellationToken));
        }

        return new BankFileVerdict(reading.FileName, reading.Format, reading.Problems, verdicts);
    }

    private static AgencyAccount? Find(IReadOnlyList<AgencyAccount> accounts, BankStatement read)
    {
        var identifier = AgencyAccount.Compact(read.Account);
        return accounts.FirstOrDefault(row => row.Identifier == identifier && row.Currency == read.Currency);
    }

    private async Task<BankStatementVerdict> Keep(
        BankFileReading file, BankStatement read, AgencyAccount? account, IReadOnlyList<BankFileProblem> remarks, CancellationToken cancellationToken)
    {
        BusinessRule[] rules =
        [
            new StatementMustBeOfAKnownAccount(read.Account, read.Currency.Code, account is not null),
            new StatementMustNotBeImportedTwice(account is null ? null : await Known(account, read, cancellationToken)),
        ];
        if (Array.Find(rules, rule => rule.IsBroken) is { } broken)
        {
            return new BankStatementVerdict(null, read.Account, read.Id, 0, 0, [.. remarks, new BankFileProblem(broken.Name, broken.Message)]);
        }

        var accountId = account!.Id;
        var (first, last) = read.Lines.Count == 0 ? (read.From, read.Through) : (read.Lines.Min(line => line.BookedOn), read.Lines.Max(line => line.BookedOn));
        var known = await db.BankLines.Where(line => line.AccountId == accountId && line.BookedOn >= first && line.BookedOn <= last).Select(line => line.Identity).ToHashSetAsync(cancellationToken);
        var before = await db.ImportedStatements.Where(row => row.AccountId == accountId && row.Closing != null && row.Through < read.From)
            .OrderByDescending(row => row.Through).Select(row => new { row.Number, row.Closing }).FirstOrDefaultAsync(cancellationToken);
        var number = await numbers.Next(NumberSeries.BankStatement, clock.Today.Year, cancellationToken);
        var statement = ImportedStatement.Keep(number, account, file, read, known, context.Caller.Name, clock.Now);
        db.ImportedStatements.Add(statement);
        await db.SaveAndForget(cancellationToken);
        foreach (var lines in statement.LinesOf(read, known).Chunk(WrittenTogether))
        {
            db.BankLines.AddRange(lines);
            await db.SaveAndForget(cancellationToken);
        }

        return new BankStatementVerdict(
            number, read.Account, read.Id, statement.LineCount - statement.KnownLineCount, statement.KnownLineCount,
            before is { Closing: { } closing } && read.Opening is { } opening && opening.Amount != closing
                ? [.. remarks, new BankFileProblem("StatementBeforeIsMissing", $"It opens at {opening}, and {before.Number} closed at {closing}: a statement between them is missing.", Blocking: false)]
                : remarks);
    }

    private Task<string?> Known(AgencyAccount account, BankStatement read, CancellationToken cancellationToken) => db.ImportedStatements
        .Where(row => row.AccountId == account.Id && row.BankNumber == read.Id && row.From == read.From && row.Through == read.Through)
        .Select(row => row.Number).FirstOrDefaultAsync(cancellationToken);
}
