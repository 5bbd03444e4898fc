namespace Agency.Application.Common.Ports;

/// <summary>Gives public numbers, without gaps unless the series may have them: taken in the transaction that uses them, and given back when it fails.</summary>
public interface INumberSource
{
    /// <summary>The next number of a series in a year.</summary>
    async Task<string> Next(NumberSeries series, int year, CancellationToken cancellationToken) => (await Take(series, year, 1, cancellationToken))[0];

    /// <summary>The next so many numbers of a series in a year, at least one, in one round trip.</summary>
    Task<IReadOnlyList<string>> Take(NumberSeries series, int year, int count, CancellationToken cancellationToken);
}

/// <summary>What is numbered, and how a number looks.</summary>
/// <param name="Prefix">For example <c>C</c>.</param>
/// <param name="Digits">Leading zeros up to this many digits.</param>
/// <param name="IsYearly">Whether it starts again each year and shows the year: <c>C-2026-00417</c> or <c>P-88121</c>.</param>
/// <param name="MayHaveGaps">Whether a number may be lost: what is posted at once by many does not wait for a number. Statements may not.</param>
public sealed record NumberSeries(string Prefix, int Digits, bool IsYearly, bool MayHaveGaps = false)
{
    public static readonly NumberSeries Referral = new("R", 5, IsYearly: true);
    public static readonly NumberSeries Case = new("C", 5, IsYearly: true);
    public static readonly NumberSeries Payment = new("P", 6, IsYearly: false, MayHaveGaps: true);
    public static readonly NumberSeries PaymentReversal = new("PR", 6, IsYearly: false);
    public static readonly NumberSeries Adjustment = new("AJ", 6, IsYearly: false);
    public static readonly NumberSeries Waiver = new("W", 6, IsYearly: false);
    public static readonly NumberSeries RecallCharge = new("RC", 6, IsYearly: false);
    public static readonly NumberSeries Restatement = new("RS", 6, IsYearly: false);
    public static readonly NumberSeries Suspense = new("SU", 6, IsYearly: false);
    public static readonly NumberSeries CashMovement = new("CM", 6, IsYearly: false);
    public static readonly NumberSeries Journal = new("J", 6, IsYearly: false, MayHaveGaps: true);
    public static readonly NumberSeries CommissionStatement = new("CS", 4, IsYearly: true);
    public static readonly NumberSeries Remittance = new("RM", 4, IsYearly: true);
    public static readonly NumberSeries RemittanceFile = new("RF", 4, IsYearly: true);
    public static readonly NumberSeries PayoutRun = new("PB", 4, IsYearly: true);
    public static readonly NumberSeries Payout = new("PO", 4, IsYearly: true);
    public static readonly NumberSeries TrustProof = new("TP", 6, IsYearly: false);
    public static readonly NumberSeries BankAccount = new("BA", 2, IsYearly: false);
    public static readonly NumberSeries BankStatement = new("BS", 6, IsYearly: false);
    public static readonly NumberSeries Affiliate = new("A", 3, IsYearly: false);
    public static readonly NumberSeries Client = new("CL", 3, IsYearly: false);
    public static readonly NumberSeries Debtor = new("D", 5, IsYearly: false);
    public static readonly NumberSeries Document = new("DOC", 6, IsYearly: false);

    /// <summary>The key of the counter.</summary>
    public string Key(int year) => IsYearly ? FormattableString.Invariant($"{Prefix}-{year}") : Prefix;

    /// <summary>The number as people see it.</summary>
    public string Format(int year, long number) =>
        Key(year) + "-" + number.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(Digits, '0');
}
