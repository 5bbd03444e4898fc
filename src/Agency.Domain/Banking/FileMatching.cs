using Agency.Domain.Common;

namespace Agency.Domain.Banking;

/// <summary>A file of payments that the bank was given: of remittances out of trust, or of a payout run out of the agency's own money.</summary>
/// <param name="Number">Its public number, which the bank quotes.</param>
/// <param name="Amount">By how much its entries move the account together: below zero.</param>
/// <param name="JournalNumbers">Those entries.</param>
public sealed record FileCandidate(string Number, Money Amount, IReadOnlyList<string> JournalNumbers);

/// <summary>A bank books a file as one sum as often as payment by payment: a line that quotes the file's number and is all of it is every entry that the file sent.</summary>
internal static class FileMatching
{
    /// <summary>The file of just this sum.</summary>
    public static BankMatch? Exact(BankLine line, IReadOnlyList<FileCandidate> files, ReferenceWords words)
    {
        var quoted = Possible(line, files, words);
        return quoted.Find(each => each.Amount == line.Amount) is { } exact ? Match(exact, quoted.Count == 1) : null;
    }

    /// <summary>A file of another sum: tried all the same, so that the rule that forbids it says what differs.</summary>
    public static BankMatch? Quoted(BankLine line, IReadOnlyList<FileCandidate> files, ReferenceWords words)
    {
        var quoted = Possible(line, files, words);
        return quoted.Count == 0 ? null : Match(quoted[0], quoted.Count == 1);
    }

    private static List<FileCandidate> Possible(BankLine line, IReadOnlyList<FileCandidate> files, ReferenceWords words) =>
        line.Amount.IsNegative && !line.IsReturn ? [.. files.Where(each => words.FileNumbers.Contains(each.Number))] : [];

    private static BankMatch Match(FileCandidate file, bool isCertain) => new(BankLineUse.PaymentFile, MatchBasis.Reference, isCertain, SentNumber: file.Number);
}
