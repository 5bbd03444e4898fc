using System.Globalization;
using Agency.Domain.Banking;

namespace Agency.Infrastructure.Banking;

/// <summary>What control records state of the entries before them: how many, the hash of their banks, and the money each way, in cents.</summary>
internal sealed class NachaTotals
{
    private const decimal HashModulus = 10_000_000_000m;

    public int EntriesAndAddenda { get; set; }

    public decimal Hash { get; set; }

    public decimal Debits { get; set; }

    public decimal Credits { get; set; }

    /// <summary>The last ten digits of the sum.</summary>
    public decimal HashStated => Hash % HashModulus;

    public void Add(NachaTotals other)
    {
        EntriesAndAddenda += other.EntriesAndAddenda;
        Hash += other.HashStated;
        Debits += other.Debits;
        Credits += other.Credits;
    }

    public void Check(string what, decimal? entries, decimal? hash, decimal? debits, decimal? credits, NachaReader problems)
    {
        if (entries != EntriesAndAddenda)
        {
            problems.Refuse(BankFileCodes.ControlCountWrong, Text($"{what} states {entries} entries and addenda; there are {EntriesAndAddenda}."));
        }

        if (hash != HashStated)
        {
            problems.Refuse(BankFileCodes.EntryHashWrong, Text($"{what} states an entry hash of {hash}; it is {HashStated}."));
        }

        if (debits != Debits || credits != Credits)
        {
            problems.Refuse(BankFileCodes.ControlTotalWrong, Text($"{what} states {debits} cents of debits and {credits} of credits; the sums are {Debits} and {Credits}."));
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
