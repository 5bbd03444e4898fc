using System.Globalization;

namespace Agency.Application.Documents;

/// <summary>The languages that documents are written in.</summary>
public enum DocumentLanguage
{
    /// <summary>English.</summary>
    En = 1,

    /// <summary>Dutch.</summary>
    Nl,
}

/// <summary>The words of statements and remittances in one language, and how it writes numbers. The figures are frozen; in which language somebody reads them is theirs.</summary>
public sealed class DocumentWords
{
    private readonly IReadOnlyDictionary<string, string> table;
    private readonly NumberFormatInfo numbers;

    private DocumentWords(IReadOnlyDictionary<string, string> table, string decimalMark, string groupMark) =>
        (this.table, numbers) = (table, new NumberFormatInfo { NumberDecimalSeparator = decimalMark, NumberGroupSeparator = groupMark });

    /// <summary>English, which is also given to who asks for no language of ours.</summary>
    public static DocumentWords English { get; } = new(EnglishWords.Table, ".", ",");

    /// <summary>Dutch.</summary>
    public static DocumentWords Dutch { get; } = new(DutchWords.Table, ",", ".");

    /// <summary>The names of all words.</summary>
    public IEnumerable<string> Names => table.Keys;

    /// <summary>The words of a language.</summary>
    public static DocumentWords Of(DocumentLanguage language) => language == DocumentLanguage.Nl ? Dutch : English;

    /// <summary>A word by its name; throws for one that there is not.</summary>
    public string this[string name] => table[name];

    /// <summary>A sentence with values in it.</summary>
    public string Of(string name, params object?[] values) => string.Format(CultureInfo.InvariantCulture, table[name], values);

    /// <summary>The word of a member of an enumeration: <c>kind.Fee</c>.</summary>
    public string Of<T>(string kind, T member)
        where T : struct, Enum => table[$"{kind}.{member}"];

    /// <summary>May 2026.</summary>
    public string Month(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{table[$"month.{day.Month}"]} {day.Year}");

    /// <summary>1,234.50, and in Dutch 1.234,50.</summary>
    public string Plain(decimal amount, int decimals) => amount.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), numbers);

    /// <summary>A percentage without needless noughts: 33.3333.</summary>
    public string Share(decimal percent) => percent.ToString("0.####", numbers);
}
