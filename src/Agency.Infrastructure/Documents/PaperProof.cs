using Agency.Application.Documents;

namespace Agency.Infrastructure.Documents;

internal static class PaperProof
{
    /// <summary>Throws unless rows and sums make the total.</summary>
    public static void Check(Paper paper)
    {
        var made = paper.Rows.Sum(row => row[^1].Amount ?? 0) + paper.Sums.Where(sum => sum.OfColumn is null).Sum(sum => sum.Amount);
        if (made != paper.Total)
        {
            throw new InvalidOperationException($"{paper.Number}: rows and sums are {made}, not {paper.Total}.");
        }
    }
}
