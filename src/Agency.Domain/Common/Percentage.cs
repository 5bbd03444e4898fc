using System.Globalization;

namespace Agency.Domain.Common;

/// <summary>A percentage: <c>new Percentage(7.5m)</c> is 7.5 %, or 0.075.</summary>
public readonly record struct Percentage(decimal Value) : IComparable<Percentage>
{
    /// <summary>The exact share of a number; rounding is the caller's, through <see cref="Money.Rounded"/>.</summary>
    public decimal Of(decimal amount) => amount * Value / 100m;

    /// <inheritdoc />
    public int CompareTo(Percentage other) => Value.CompareTo(other.Value);

    /// <summary>Compares.</summary>
    public static bool operator <(Percentage left, Percentage right) => left.Value < right.Value;

    /// <summary>Compares.</summary>
    public static bool operator >(Percentage left, Percentage right) => left.Value > right.Value;

    /// <summary>Compares.</summary>
    public static bool operator <=(Percentage left, Percentage right) => left.Value <= right.Value;

    /// <summary>Compares.</summary>
    public static bool operator >=(Percentage left, Percentage right) => left.Value >= right.Value;

    /// <summary>Culture-free text: <c>7.5 %</c>.</summary>
    public override string ToString() => Value.ToString("0.####", CultureInfo.InvariantCulture) + " %";
}
