using System.Text;
using System.Text.RegularExpressions;
using Agency.Domain.Banking;

namespace Agency.Infrastructure.Banking;

/// <summary>
/// What :86: says of a booking. Three ways of writing it are read: numbered fields (<c>166?00…?20…</c>, Germany and Poland, with SEPA's words such as
/// <c>EREF+</c> in them), words between slashes (<c>/IBAN/…/REMI/…</c>, the Netherlands), and plain text.
/// </summary>
internal sealed partial record Mt940Details
{
    // The bank breaks at this length wherever it is in a word; a line that is shorter has lost a blank at its end.
    private const int LineLength = 65;
    private const int FieldLength = 27;

    // German transaction codes for what comes back: debits (108 business, 109 consumer) and a transfer (159).
    private static readonly string[] ReturnCodes = ["108", "109", "159"];

    public string? Code { get; private init; }

    public string? EndToEndId { get; private init; }

    /// <summary>Our number of the batch that it is the sum of.</summary>
    public string? BatchReference { get; private init; }

    public string? StructuredReference { get; private init; }

    public string? Text { get; private init; }

    public string? Name { get; private init; }

    public string? Account { get; private init; }

    public string? Bank { get; private init; }

    public string? MandateId { get; private init; }

    public bool IsReversal { get; private init; }

    public string? Reason { get; private init; }

    public static Mt940Details Of(Mt940Tag? tag)
    {
        var text = tag is null ? string.Empty : Joined(tag.Lines);
        var numbered = NumberedForm().Match(text);
        var details = numbered.Success ? Numbered(text, numbered.Groups["code"].Value)
            : SlashWord().IsMatch(text) ? BetweenSlashes(text)
            : new Mt940Details { Text = BankText.Tidy(text) };
        return details with { Reason = details.Reason ?? (ReasonCode().Match(text) is { Success: true } reason ? reason.Value : null) };
    }

    private static Mt940Details Numbered(string text, string code)
    {
        var fields = Pieces(NumberedField(), text).ToLookup(piece => piece.Word, piece => piece.Text, StringComparer.Ordinal);
        var remittance = Join(fields.Where(field => field.Key is ['2', _] or ['6', >= '0' and <= '3']).OrderBy(field => field.Key, StringComparer.Ordinal).SelectMany(field => field));
        var words = Words(SepaWord(), remittance);
        return new Mt940Details
        {
            Code = code,
            EndToEndId = BankText.Reference(words.GetValueOrDefault("EREF")),
            BatchReference = BankText.Reference(words.GetValueOrDefault("KREF")),
            MandateId = BankText.Reference(words.GetValueOrDefault("MREF")),
            Text = BankText.Tidy(words.GetValueOrDefault("SVWZ") ?? (words.Count == 0 ? remittance : null)) ?? BankText.Tidy(string.Concat(fields["00"])),
            Name = BankText.Tidy(string.Concat(fields["32"].Concat(fields["33"]))),
            Account = BankText.Account(words.GetValueOrDefault("IBAN") ?? fields["38"].FirstOrDefault() ?? fields["31"].FirstOrDefault()?.Replace(" ", string.Empty, StringComparison.Ordinal)),
            Bank = BankText.Tidy(words.GetValueOrDefault("BIC") ?? fields["30"].FirstOrDefault()),
            IsReversal = ReturnCodes.Contains(code, StringComparer.Ordinal),
        };
    }

    private static Mt940Details BetweenSlashes(string text)
    {
        var words = Words(SlashWord(), text);
        var other = words.GetValueOrDefault("CNTP")?.Split('/') ?? [];
        var remittance = words.GetValueOrDefault("REMI");
        var structured = remittance is null ? null : StructuredForm().Match(remittance);
        return new Mt940Details
        {
            Code = BankText.Tidy(words.GetValueOrDefault("TRCD")),
            EndToEndId = BankText.Reference(words.GetValueOrDefault("EREF")),
            BatchReference = BankText.Reference(words.GetValueOrDefault("PREF")),
            MandateId = BankText.Reference(words.GetValueOrDefault("MARF")),
            StructuredReference = structured is { Success: true } ? structured.Groups["reference"].Value : null,
            Text = BankText.Tidy(structured is { Success: true } ? null : remittance?.Replace("USTD//", string.Empty, StringComparison.Ordinal).TrimEnd('/')) ?? BankText.Tidy(remittance is null ? text : null),
            Name = BankText.Tidy(words.GetValueOrDefault("NAME") ?? other.ElementAtOrDefault(2)),
            Account = BankText.Account(words.GetValueOrDefault("IBAN") ?? other.FirstOrDefault()),
            Bank = BankText.Tidy(words.GetValueOrDefault("BIC") ?? other.ElementAtOrDefault(1)),
            IsReversal = words.ContainsKey("RTRN"),
            Reason = BankText.Tidy(words.GetValueOrDefault("RTRN")?.Trim('/')),
        };
    }

    // Of a word that stands twice the first counts.
    private static Dictionary<string, string> Words(Regex word, string text) => Pieces(word, text)
        .GroupBy(piece => piece.Word, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().Text.Trim().TrimEnd('/'), StringComparer.Ordinal);

    // The text between one word and the next.
    private static IEnumerable<(string Word, string Text)> Pieces(Regex word, string text)
    {
        var found = word.Matches(text);
        for (var index = 0; index < found.Count; index++)
        {
            var start = found[index].Index + found[index].Length;
            var end = index + 1 < found.Count ? found[index + 1].Index : text.Length;
            yield return (found[index].Groups["word"].Value, text[start..end]);
        }
    }

    private static string Joined(List<string> lines) => Join(lines, LineLength);

    private static string Join(IEnumerable<string> parts, int full = FieldLength)
    {
        var joined = new StringBuilder();
        foreach (var part in parts)
        {
            joined.Append(part).Append(part.Length >= full || BrokenMark().IsMatch(part) ? string.Empty : " ");
        }

        return joined.ToString();
    }

    // The mark of a numbered field, broken between its question mark and its digits.
    [GeneratedRegex(@"\?[0-9]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex BrokenMark();

    [GeneratedRegex(@"^\s*(?<code>[0-9]{3})\?[0-9]{2}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex NumberedForm();

    [GeneratedRegex(@"\?(?<word>[0-9]{2})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex NumberedField();

    [GeneratedRegex(@"(?<word>EREF|KREF|MREF|CRED|DEBT|COAM|OAMT|SVWZ|ABWA|ABWE|IBAN|BIC|BREF|RREF|PURP)\+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SepaWord();

    [GeneratedRegex(
        @"/(?<word>TRTP|TRCD|IBAN|BIC|NAME|REMI|EREF|PREF|CREF|ORDP|BENM|CNTP|RTRN|MARF|CSID|ISDT|PURP|SVCL|ULTC|ULTD|ULTB|ADDR|ID|INIT|CHGS|EXCH|OCMT)/",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SlashWord();

    [GeneratedRegex(@"^STRD/(CUR|ISO|BBA)/(?<reference>[^/]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex StructuredForm();

    [GeneratedRegex(@"\b((AC|AG|AM|BE|DT|ED|FF|MD|MS|RC|RR|SL|TM)[0-9]{2}|CNOR|DNOR|FOCR|FRAD|NARR|CUST|DUPL|TECH|UPAY)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ReasonCode();
}
