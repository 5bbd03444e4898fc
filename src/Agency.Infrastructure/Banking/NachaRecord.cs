using System.Globalization;
using Agency.Domain.Banking;

namespace Agency.Infrastructure.Banking;

/// <summary>One record of 94 characters; positions are counted from 1, as Nacha's own tables do.</summary>
internal readonly record struct NachaRecord(string Line)
{
    public const int Length = 94;
    public const int PerBlock = 10;

    public char Type => Line[0];

    public bool IsFiller => Line.All(character => character == '9');

    /// <summary>The records of a file: its lines, or pieces of 94 characters where it has no ends of line. Blanks that were cut off at an end are put back.</summary>
    public static List<NachaRecord> Of(string[] lines)
    {
        var filled = lines.Where(line => line.Length > 0).ToList();
        if (filled is [{ Length: > Length } whole] && whole.Length % Length == 0)
        {
            filled = [.. whole.Chunk(Length).Select(piece => new string(piece))];
        }

        var wrong = filled.FindIndex(line => line.Length > Length);
        if (wrong >= 0)
        {
            throw new BankFileRefusal(BankFileCodes.RecordLengthWrong, $"Record {wrong + 1} has {filled[wrong].Length} characters; a record has {Length}.");
        }

        return [.. filled.Select(line => new NachaRecord(line.PadRight(Length)))];
    }

    /// <summary>The characters from a position through another, as they stand.</summary>
    public string Raw(int from, int through) => Line[(from - 1)..through];

    /// <summary>The text from a position through another; null when it is blank.</summary>
    public string? Text(int from, int through) => BankText.Tidy(Raw(from, through));

    /// <summary>The number from a position through another; null when it is not all digits.</summary>
    public decimal? Number(int from, int through)
    {
        var text = Raw(from, through);
        return text.All(char.IsAsciiDigit) ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;
    }
}
