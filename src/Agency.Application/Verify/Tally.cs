namespace Agency.Application.Verify;

/// <summary>Counts comparisons and keeps the differences.</summary>
internal sealed class Tally(string what)
{
    private readonly List<string> differences = [];
    private int compared;

    public Verified Result => new(what, compared, differences);

    /// <summary>Compares what is stored with what it should be.</summary>
    public void Compare<T>(string record, T stored, T again)
    {
        compared++;
        if (!EqualityComparer<T>.Default.Equals(stored, again))
        {
            differences.Add($"{record}: stored {stored}, recomputed {again}");
        }
    }
}
