using Agency.Domain.Common;

namespace Agency.Domain.Legal;

/// <summary>From which total on a Form 1099-NEC is due, by the year of payment (IRC 6041A; One Big Beautiful Bill Act s. 70433). From 2027 on the threshold is indexed: a new row a year.</summary>
public static class TaxReporting
{
    private static readonly Percentage BackupWithholding = new(24);

    /// <summary>In the order of their years.</summary>
    public static IReadOnlyList<TaxThreshold> Thresholds { get; } = [new(1900, 600, "IRC 6041A(a)"), new(2026, 2_000, "OBBBA s. 70433")];

    /// <summary>The threshold of a year, with its source.</summary>
    public static TaxThreshold ThresholdOf(int year) => Thresholds.Last(row => row.FromYear <= year);

    /// <summary>The threshold of a year: the total that is reported, and anything above it.</summary>
    public static decimal Threshold(int year) => ThresholdOf(year).Amount;

    /// <summary>Whether a total of payments made in a year is reported.</summary>
    public static bool IsReported(int year, decimal totalPaid) => totalPaid >= Threshold(year);

    /// <summary>What is withheld from a payment to somebody without a taxpayer number, once the threshold is reached (IRC 3406).</summary>
    public static Money Withheld(Money payment, int year, bool hasTaxNumber) => hasTaxNumber || !IsReported(year, payment.Amount)
        ? Money.Zero(payment.Currency)
        : Money.Rounded(BackupWithholding.Of(payment.Amount), payment.Currency, RoundingIntent.Vat);
}

/// <summary>From which total on payments are reported.</summary>
/// <param name="FromYear">First year of payment that it holds for.</param>
/// <param name="Amount">In US dollars.</param>
/// <param name="Source">Where it stands.</param>
public sealed record TaxThreshold(int FromYear, decimal Amount, string Source);
