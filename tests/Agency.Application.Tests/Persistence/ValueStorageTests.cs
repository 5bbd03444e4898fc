using Agency.Domain.Common;
using Agency.Infrastructure.Persistence;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Tests.Persistence;

public sealed class ValueStorageTests
{
    private static readonly DateTime Instant = new DateTime(2026, 3, 29, 1, 30, 0, DateTimeKind.Utc).AddTicks(1_234_560);

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_EachKindOfValue_When_ReadBack_Then_ItIsTheSame(DatabaseProvider provider)
    {
        await using var database = await TestDatabases.MakeEmpty(provider);
        await using var db = await SampleDb.Open(database);
        var kept = new Sample(Money.Zero(Currency.Euro))
        {
            Rate = new Percentage(7.5m),
            On = new DateOnly(2024, 2, 29),
            At = Instant,
            SeenAt = DateTime.UnixEpoch,
            Intent = RoundingIntent.Vat,
            OtherIntent = RoundingIntent.Cap,
        };
        await db.Keep(kept);

        var read = await db.Samples.SingleAsync();

        (read.Rate, read.On, read.At, read.SeenAt, read.Intent, read.OtherIntent).ShouldBe((kept.Rate, kept.On, kept.At, kept.SeenAt, kept.Intent, kept.OtherIntent));
        read.At.Kind.ShouldBe(DateTimeKind.Utc);
        read.SeenAt!.Value.Kind.ShouldBe(DateTimeKind.Utc);
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_InstantsAndDates_When_FilteredAndSorted_Then_TheOrderIsThatOfTime(DatabaseProvider provider)
    {
        await using var database = await TestDatabases.MakeEmpty(provider);
        await using var db = await SampleDb.Open(database);
        DateTime[] instants = [Instant, Instant.AddSeconds(-1), Instant.AddMicroseconds(1), Instant.AddDays(1), Instant.Date, new(1999, 12, 31, 23, 59, 59, DateTimeKind.Utc)];
        await db.Keep([.. instants.Select(instant => new Sample(Money.Zero(Currency.Euro)) { At = instant, On = DateOnly.FromDateTime(instant) })]);

        (await db.Samples.OrderBy(sample => sample.At).Select(sample => sample.At).ToListAsync()).ShouldBe(instants.Order());
        (await db.Samples.CountAsync(sample => sample.At >= Instant)).ShouldBe(3);
        (await db.Samples.CountAsync(sample => sample.At == Instant)).ShouldBe(1);
        (await db.Samples.CountAsync(sample => sample.On > new DateOnly(2026, 3, 28) && sample.On <= new DateOnly(2026, 3, 29))).ShouldBe(4);
        (await db.Samples.MaxAsync(sample => (DateTime?)sample.At)).ShouldBe(Instant.AddDays(1));
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ATimeThatIsNotUtc_When_Kept_Then_ItIsRefused(DatabaseProvider provider)
    {
        await using var database = await TestDatabases.MakeEmpty(provider);
        await using var db = await SampleDb.Open(database);
        db.Add(new Sample(Money.Zero(Currency.Euro)) { At = new DateTime(2026, 3, 29, 1, 30, 0, DateTimeKind.Unspecified) });

        var refusal = await Should.ThrowAsync<Exception>(() => db.SaveChangesAsync());

        refusal.GetBaseException().Message.ShouldContain("is not a UTC instant");
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_Percentages_When_SortedByTheDatabase_Then_TheOrderIsThatOfNumbers(DatabaseProvider provider)
    {
        await using var database = await TestDatabases.MakeEmpty(provider);
        await using var db = await SampleDb.Open(database);
        decimal[] rates = [7.5m, 10m, 9.25m, 100m, 0m];
        await db.Keep([.. rates.Select(rate => new Sample(Money.Zero(Currency.Euro)) { Rate = new Percentage(rate) })]);

        (await db.Samples.OrderBy(sample => sample.Rate).Select(sample => sample.Rate).ToListAsync()).ShouldBe(rates.Order().Select(rate => new Percentage(rate)));
        (await db.Samples.CountAsync(sample => sample.Rate == new Percentage(10.00m))).ShouldBe(1);
    }
}
