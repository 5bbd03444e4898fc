using System.Text.RegularExpressions;

namespace Agency.Domain.Banking;

/// <summary>What stands on a line that may be a reference of ours: how people write a number is not how we do.</summary>
public sealed partial class ReferenceWords
{
    private const int WordLengthMin = 4;

    private readonly HashSet<string> words;
    private readonly string text;
    private readonly List<string> written;

    private ReferenceWords(string text, IEnumerable<string> own)
    {
        this.text = text;
        written = [.. Word().Matches(text).Select(match => match.Value).Where(IsReference)];
        words = [.. written.Select(Plain), .. own.Select(Plain).Where(word => word.Length > 0)];
    }

    /// <summary>Words with a digit in them, of four letters and digits or more, as written and without their signs: invoice numbers are among them.</summary>
    public IEnumerable<string> All => written.Concat(words);

    /// <summary>Numbers of cases that a valid structured reference (ISO 11649, or the Dutch one of sixteen digits) stands for.</summary>
    public required IReadOnlyList<string> CaseReferences { get; init; }

    /// <summary>Numbers of cases that are quoted: <c>C-2026-00417</c>, also without its dashes or with blanks for them.</summary>
    public required IReadOnlyList<string> CaseNumbers { get; init; }

    /// <summary>Numbers of files of payments that are quoted: <c>RF-2026-0001</c> of remittances, <c>PB-2026-0003</c> of a payout run, whose file has the currency behind it.</summary>
    public required IReadOnlyList<string> FileNumbers { get; init; }

    /// <summary>Those of a line.</summary>
    public static ReferenceWords Of(BankLine line)
    {
        var all = string.Join(' ', new[] { line.StructuredReference, line.Reference, line.Text }.OfType<string>()).ToUpperInvariant();
        return new ReferenceWords(all, new[] { line.Reference, line.BankReference, line.StructuredReference, line.Identity }.OfType<string>())
        {
            CaseReferences = [.. Structured().Matches(all).Select(match => CreditorReference.IsValid(match.Value) ? CaseOf(match.Value) : null).OfType<string>().Concat(DutchPaymentReference.CasesIn(all)).Distinct()],
            CaseNumbers = [.. Quoted().Matches(all).Select(match => $"C-{match.Groups["year"].Value}-{match.Groups["number"].Value}").Distinct()],
            FileNumbers = [.. FilesIn($"{all} {line.BankReference}")],
        };
    }

    /// <summary>Numbers of files of payments in a text.</summary>
    public static IEnumerable<string> FilesIn(string text) =>
        File().Matches(text.ToUpperInvariant()).Select(match => $"{match.Groups["kind"].Value}-{match.Groups["year"].Value}-{match.Groups["number"].Value}").Distinct();

    /// <summary>The structured reference that a payer is asked to give for a case.</summary>
    public static string ReferenceOf(string caseNumber) => CreditorReference.Make(caseNumber);

    /// <summary>Whether a reference of ours stands on the line, as a word of its own or as one of its references.</summary>
    public bool Quote(string reference)
    {
        var plain = Plain(reference);
        return plain.Length >= WordLengthMin && (words.Contains(plain) || StandsAlone(reference));
    }

    /// <summary>Between blanks and signs: TRX-1 does not stand in TRX-12.</summary>
    private bool StandsAlone(string reference)
    {
        for (var at = text.IndexOf(reference, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(reference, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + reference.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static string? CaseOf(string reference) => Quoted().Match(CheckDigits.Compact(reference)[4..]) is { Success: true } match ? $"C-{match.Groups["year"].Value}-{match.Groups["number"].Value}" : null;

    private static bool IsReference(string word) => word.Any(char.IsAsciiDigit) && Plain(word).Length >= WordLengthMin;

    private static string Plain(string word) => string.Concat(word.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    [GeneratedRegex(@"RF\d{2} ?(?:[A-Z0-9]{4} ?){0,5}[A-Z0-9]{1,4}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Structured();

    [GeneratedRegex(@"\bC[- ]?(?<year>20\d{2})[- ]?(?<number>\d{5})(?!\d)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(?<kind>RF|PB)[- ]?(?<year>20\d{2})[- ]?(?<number>\d{4,6})(?!\d)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex File();

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}\-/.]*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Word();
}
