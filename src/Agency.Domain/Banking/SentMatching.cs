using Agency.Domain.Common;

namespace Agency.Domain.Banking;

/// <summary>A payout or remittance that may have come back.</summary>
/// <param name="Use">Which of the two.</param>
/// <param name="Number">Public number: the end-to-end id, and in NACHA the individual identification, under which it was sent.</param>
/// <param name="Amount">What was sent.</param>
/// <param name="SentOn">When.</param>
/// <param name="References">What else it is known by: those of the bank's line with which it went out.</param>
/// <param name="Name">Who was paid.</param>
/// <param name="Accounts">Where it went, if known.</param>
/// <param name="IsBack">Whether it is known to have come back.</param>
public sealed record SentCandidate(
    BankLineUse Use, string Number, Money Amount, DateOnly SentOn, IReadOnlyList<string> References, string Name, IReadOnlyList<string> Accounts, bool IsBack);

/// <summary>Money that the agency sent and that the bank brings back: sure when the line quotes one sending of just this amount, a guess when it says less.</summary>
internal static class SentMatching
{
    /// <summary>By our number, or by a reference under which it went out. One that is known to be back, or of another amount, stays a guess that says why.</summary>
    public static BankMatch? Quoted(BankLine line, IReadOnlyList<SentCandidate> sent, ReferenceWords words)
    {
        var quoted = Possible(line, sent).Where(each => words.Quote(each.Number) || each.References.Any(words.Quote)).ToList();
        var exact = quoted.Where(each => each.Amount == line.Amount).ToList();
        return quoted.Count == 0 ? null : Match((exact.Count > 0 ? exact : quoted)[0], MatchBasis.Reference, quoted.Count == 1);
    }

    /// <summary>By what it looks like: only what the bank calls a return, of the whole amount, and only as a guess.</summary>
    public static BankMatch? Alike(BankLine line, IReadOnlyList<SentCandidate> sent)
    {
        var alike = line.IsReturn ? Possible(line, sent).Where(each => each.Amount == line.Amount && !each.IsBack).ToList() : [];
        return One(alike.Where(each => line.CounterpartyAccount is { } account && each.Accounts.Contains(account)), MatchBasis.PayerAccount)
            ?? One(alike.Where(each => BankMatching.SameName(each.Name, line.CounterpartyName)), MatchBasis.PayerName)
            ?? One(alike, MatchBasis.Amount);

        static BankMatch? One(IEnumerable<SentCandidate> of, MatchBasis basis) => of.Take(2).ToList() is [var only] ? Match(only, basis, false) : null;
    }

    private static IEnumerable<SentCandidate> Possible(BankLine line, IReadOnlyList<SentCandidate> sent) =>
        line.Amount.IsPositive ? sent.Where(each => each.Amount.Currency == line.Amount.Currency && each.SentOn <= line.BookedOn) : [];

    private static BankMatch Match(SentCandidate sent, MatchBasis basis, bool isCertain) => new(sent.Use, basis, isCertain, SentNumber: sent.Number);
}
