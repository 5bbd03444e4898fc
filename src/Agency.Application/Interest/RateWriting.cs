using Agency.Application.Common.Ports;
using Agency.Domain.Interest;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Interest;

/// <summary>What entering and correcting a rate have in common.</summary>
internal static class RateWriting
{
    private const decimal PercentMin = -10;
    private const decimal PercentMax = 100;
    private const int DecimalsMax = 4;
    private const decimal SmallestStep = 0.0001m;

    /// <summary>Every version of a series.</summary>
    public static async Task<RateTable> RatesOf(this IAgencyDb db, string series, CancellationToken cancellationToken) =>
        new(await db.InterestRates.AsNoTracking().Where(rate => rate.Series == series).ToListAsync(cancellationToken));

    public static void MustBeASeries<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(series => RateSeries.Named(series) is not null).WithMessage("Choose the series.");

    public static void MustBeAYearlyRate<T>(this IRuleBuilder<T, decimal> rule) => rule
        .InclusiveBetween(PercentMin, PercentMax).WithMessage($"A yearly rate is between {PercentMin} and {PercentMax} percent.")
        .Must(rate => rate % SmallestStep == 0).WithMessage($"A rate has at most {DecimalsMax} decimals.");

    public static void MustNameASource<T>(this IRuleBuilder<T, string> rule) => rule.NotEmpty().WithMessage("Say where it was published.").MaximumLength(500);
}
