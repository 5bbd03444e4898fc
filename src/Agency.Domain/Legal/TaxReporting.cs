using Agency.Domain.Common;

namespace Agency.Domain.Legal;

/// <summary>From which total on a Form 1099-NEC is due, by the year of payment (IRC 6041A; One Big Beautiful Bill Act s. 70433). The thresholds are dated numbers; from 2027 on they are indexed: a new one a year.</summary>
public static class TaxReporting
{
    /// <summary>Where the form is due.</summary>
    public const string Jurisdiction = "US";

    /// <summary>The threshold of a year: the total that is reported, and anything above it, in US dollars.</summary>
    public static LegalNumber Threshold(LegalNumbers numbers, int year) => Of(numbers, LegalSubject.ReportedFrom, year);

    /// <summary>Whether a total of payments made in a year is reported.</summary>
    public static bool IsReported(LegalNumbers numbers, int year, decimal totalPaid) => totalPaid >= Threshold(numbers, year).Value;

    /// <summary>What is withheld from a payment to somebody without a taxpayer number, once the threshold is reached (IRC 3406).</summary>
    public static Money Withheld(LegalNumbers numbers, Money payment, int year, bool hasTaxNumber) => hasTaxNumber || !IsReported(numbers, year, payment.Amount)
        ? Money.Zero(payment.Currency)
        : Money.Rounded(new Percentage(Of(numbers, LegalSubject.BackupWithholding, year).Value).Of(payment.Amount), payment.Currency, RoundingIntent.Vat);

    // A number counts for the whole of the year in which it begins.
    private static LegalNumber Of(LegalNumbers numbers, string subject, int year) =>
        numbers.On(subject, Jurisdiction, new DateOnly(year, 12, 31)) ?? throw new InvalidOperationException($"No {subject} of {Jurisdiction} holds in {year}.");
}
