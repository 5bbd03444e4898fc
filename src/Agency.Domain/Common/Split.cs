namespace Agency.Domain.Common;

/// <summary>Parts an amount so that the parts always add up to it.</summary>
public static class Split
{
    /// <summary>
    /// Parts <paramref name="total"/> by weights, with the largest-remainder method: each part is cut to the minor unit, and the units left over go one by one
    /// to the parts that lost most (the earlier one on a tie). All weights zero gives all to the first part.
    /// </summary>
    /// <param name="total">Any sign.</param>
    /// <param name="weights">At least one, none negative.</param>
    public static IReadOnlyList<Money> ByWeights(Money total, IReadOnlyList<decimal> weights)
    {
        ArgumentOutOfRangeException.ThrowIfZero(weights.Count);
        ArgumentOutOfRangeException.ThrowIfNegative(weights.Min());
        var unit = total.Currency.SmallestUnit;
        var units = total.Amount / unit;
        var sum = weights.Sum();
        var exact = weights.Select((weight, index) => sum == 0 ? (index == 0 ? units : 0) : units * weight / sum).ToArray();
        var whole = exact.Select(decimal.Truncate).ToArray();
        var left = (int)(units - whole.Sum());
        var receivers = Enumerable.Range(0, exact.Length).OrderByDescending(index => Math.Abs(exact[index] - whole[index])).ThenBy(index => index);
        foreach (var index in receivers.Take(Math.Abs(left)))
        {
            whole[index] += Math.Sign(left);
        }

        return [.. whole.Select(part => new Money(part * unit, total.Currency))];
    }
}
