using System.Globalization;

namespace Agency.Application.Verify;

/// <summary>Proves that no number of a series is missing: each is the one after the last of its year.</summary>
internal sealed class GaplessNumbers(Tally tally)
{
    private readonly Dictionary<string, int> lastOf = new(StringComparer.Ordinal);

    /// <summary>Compares the next number, for example <c>CS-2026-0042</c>, in the order in which they were given.</summary>
    public void Compare(string number)
    {
        var cut = number.LastIndexOf('-');
        var (series, next) = (number[..cut], lastOf.GetValueOrDefault(number[..cut]) + 1);
        tally.Compare(number, int.Parse(number[(cut + 1)..], CultureInfo.InvariantCulture), next);
        lastOf[series] = next;
    }
}
