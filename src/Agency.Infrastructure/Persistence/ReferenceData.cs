using System.Text.Json;
using Agency.Domain.Common;
using Agency.Domain.Interest;
using Agency.Domain.Legal;
using Microsoft.EntityFrameworkCore;

namespace Agency.Infrastructure.Persistence;

/// <summary>
/// What every database needs before the first day's work: the published interest rates and the numbers of the law. Loading it again changes nothing. A rate that a later version of the product
/// brings is known from the moment it is loaded: what was posted before did not know it, is proved by what was known, and is restated when somebody says so.
/// </summary>
internal static class ReferenceData
{
    public static async Task Load(AgencyDbContext db, DateTime now, CancellationToken cancellationToken)
    {
        var known = (await db.InterestRates.AsNoTracking().Select(rate => new { rate.Series, rate.From }).ToListAsync(cancellationToken)).ToHashSet();
        var missing = PublishedRates().Where(rate => !known.Contains(new { rate.Series, rate.From }));
        db.InterestRates.AddRange(known.Count == 0 ? missing : missing.Select(rate => rate.DeliveredAt(now)));
        await LoadNumbers(db, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task LoadNumbers(AgencyDbContext db, DateTime now, CancellationToken cancellationToken)
    {
        var known = (await db.LegalNumbers.AsNoTracking().Select(number => new { number.Subject, number.Jurisdiction, number.From }).ToListAsync(cancellationToken)).ToHashSet();
        var missing = PublishedNumbers().Where(number => !known.Contains(new { number.Subject, number.Jurisdiction, number.From }));
        db.LegalNumbers.AddRange(known.Count == 0 ? missing : missing.Select(number => number.DeliveredAt(now)));
    }

    /// <summary>The numbers of <c>Reference/legal-numbers.json</c>, each with its source.</summary>
    internal static IEnumerable<LegalNumber> PublishedNumbers()
    {
        using var resource = typeof(ReferenceData).Assembly.GetManifestResourceStream("Agency.Infrastructure.Persistence.Reference.legal-numbers.json")!;
        var published = JsonSerializer.Deserialize<List<PublishedNumber>>(resource, JsonSerializerOptions.Web)!;
        return published.Select(number => new LegalNumber(number.Subject, number.Jurisdiction, number.From, number.Value, number.Source));
    }

    /// <summary>The rates of <c>Reference/interest-rates.json</c>, each with its source.</summary>
    internal static IEnumerable<InterestRate> PublishedRates()
    {
        using var resource = typeof(ReferenceData).Assembly.GetManifestResourceStream("Agency.Infrastructure.Persistence.Reference.interest-rates.json")!;
        var published = JsonSerializer.Deserialize<List<PublishedSeries>>(resource, JsonSerializerOptions.Web)!;
        return published.SelectMany(series => series.Rates.Select(rate => new InterestRate(series.Series, rate.Key, new Percentage(rate.Value), series.Source)));
    }

    private sealed record PublishedNumber(string Subject, string Jurisdiction, DateOnly From, decimal Value, string Source);

    private sealed record PublishedSeries(string Series, string Source, Dictionary<DateOnly, decimal> Rates);
}
