using Agency.Domain.Common;
using Agency.Infrastructure.Persistence;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Tests.Persistence;

/// <summary>Amounts are the same number on every database, also to its own sorting, comparing and adding: SQLite has no decimal of its own.</summary>
public sealed class MoneyStorageTests
{
    private static readonly decimal[] Amounts = [9.5m, 10m, 100.05m, -3m, 0.1m, 0.2m, 0m, -100.05m, 1_000_000m, 99.99m, -0.01m];

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_CurrenciesWithOtherMinorUnits_When_ReadBack_Then_TheyAreTheSame(DatabaseProvider provider)
    {
        await using var database = await TestDatabases.MakeEmpty(provider);
        await using var db = await SampleDb.Open(database);
        Money[] amounts = [Euro(4200.00m), new(12000, Currency.Of("JPY")), new(-0.005m, Currency.Of("BHD")), Euro(Money.AmountMax - 0.0099m), Euro(-Money.AmountMax + 0.0099m)];
        await db.Keep([.. amounts.Select(amount => new Sample(amount))]);

        var read = await db.Samples.OrderBy(sample => sample.Id).Select(sample => sample.Amount).ToListAsync();

        read.ShouldBe(amounts, ignoreOrder: true);
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_Amounts_When_SortedByTheDatabase_Then_TheOrderIsThatOfNumbers(DatabaseProvider provider)
    {
        await using var database = await TestDatabases.MakeEmpty(provider);
        await using var db = await WithAmounts(database);

        (await db.Samples.Select(sample => sample.Amount.Amount).OrderBy(amount => amount).ToListAsync()).ShouldBe(Amounts.Order());
        (await db.Samples.OrderByDescending(sample => sample.Amount.Amount).Select(sample => sample.Amount.Amount).ToListAsync()).ShouldBe(Amounts.OrderDescending());
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_Amounts_When_FilteredByTheDatabase_Then_ItComparesNumbers(DatabaseProvider provider)
    {
        await using var database = await TestDatabases.MakeEmpty(provider);
        await using var db = await WithAmounts(database);
        foreach (var limit in (decimal[])[10m, 10.00m, 9.5m, 9.50m, 100m, -3.000m, 0.00m, -0.01m])
        {
            (await Of(db, sample => sample.Amount.Amount > limit)).ShouldBe(Amounts.Where(amount => amount > limit).Order());
            (await Of(db, sample => sample.Amount.Amount <= limit)).ShouldBe(Amounts.Where(amount => amount <= limit).Order());
            (await Of(db, sample => sample.Amount.Amount == limit)).ShouldBe(Amounts.Where(amount => amount == limit).Order());
            (await Of(db, sample => sample.Amount.Amount != limit)).ShouldBe(Amounts.Where(amount => amount != limit).Order());
        }

        (await Of(db, sample => sample.Amount.Amount == 10.00m)).ShouldBe([10m]);
        (await Of(db, sample => sample.Amount.Amount < 9.5m && sample.Amount.Amount >= -3.00m)).ShouldBe([-3m, -0.01m, 0m, 0.1m, 0.2m]);
        decimal[] wanted = [10.0m, 100.050m];
        (await Of(db, sample => wanted.Contains(sample.Amount.Amount))).ShouldBe([10m, 100.05m]);
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_Amounts_When_AddedUpByTheDatabase_Then_NotACentIsLost(DatabaseProvider provider)
    {
        await using var database = await TestDatabases.MakeEmpty(provider);
        await using var db = await WithAmounts(database);

        (await db.Samples.SumAsync(sample => sample.Amount.Amount)).ShouldBe(Amounts.Sum());
        (await db.Samples.Where(sample => sample.Amount.Amount == 0.1m || sample.Amount.Amount == 0.2m).SumAsync(sample => sample.Amount.Amount)).ShouldBe(0.3m);
        (await db.Samples.MinAsync(sample => sample.Amount.Amount)).ShouldBe(Amounts.Min());
        (await db.Samples.MaxAsync(sample => sample.Amount.Amount)).ShouldBe(Amounts.Max());
        (await db.Samples.Where(sample => sample.Amount.Amount >= 10m && sample.Amount.Amount <= 100.05m).AverageAsync(sample => sample.Amount.Amount))
            .ShouldBe((10m + 99.99m + 100.05m) / 3, 0.000001m);
        (await db.Samples.Where(sample => sample.Amount.Amount > 5_000_000m).SumAsync(sample => sample.Amount.Amount)).ShouldBe(0m);
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_Amounts_When_CalculatedWithByTheDatabase_Then_ItCalculatesWithNumbers(DatabaseProvider provider)
    {
        await using var database = await TestDatabases.MakeEmpty(provider);
        await using var db = await WithAmounts(database);

        var doubled = await db.Samples.Select(sample => (sample.Amount.Amount * 2) - 1.5m).ToListAsync();

        doubled.Order().ShouldBe(Amounts.Select(amount => (amount * 2) - 1.5m).Order());
        (await db.Samples.CountAsync(sample => sample.Amount.Amount + 0.5m == 10.00m)).ShouldBe(1);
        (await db.Samples.SumAsync(sample => sample.Amount.Amount < 0 ? -sample.Amount.Amount : 0)).ShouldBe(Amounts.Where(amount => amount < 0).Sum(amount => -amount));
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_EqualAmounts_When_GroupedByTheDatabase_Then_TheyLieTogether(DatabaseProvider provider)
    {
        await using var database = await TestDatabases.MakeEmpty(provider);
        await using var db = await SampleDb.Open(database);
        await db.Keep(new Sample(Euro(100m)), new Sample(Euro(100.00m)), new Sample(Euro(100.0m)), new Sample(new Money(100m, Currency.Of("USD"))), new Sample(Euro(9.5m)));

        var groups = await db.Samples.GroupBy(sample => new { sample.Amount.Amount, sample.Amount.Currency })
            .Select(group => new { group.Key.Amount, Code = group.Key.Currency, Count = group.Count(), Sum = group.Sum(sample => sample.Amount.Amount) })
            .ToListAsync();

        groups.Select(group => (group.Amount, group.Code.Code, group.Count, group.Sum)).Order()
            .ShouldBe([(9.5m, "EUR", 1, 9.5m), (100m, "EUR", 3, 300m), (100m, "USD", 1, 100m)]);
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_MoneyThatMayBeMissing_When_Changed_Then_ItComesAndGoes(DatabaseProvider provider)
    {
        await using var database = await TestDatabases.MakeEmpty(provider);
        await using var db = await SampleDb.Open(database);
        await db.Keep(new Sample(Euro(1)), new Sample(Euro(2)) { Fee = Euro(0.5m) });

        (await db.Samples.Where(sample => sample.Fee == null).Select(sample => sample.Amount.Amount).ToListAsync()).ShouldBe([1m]);
        (await db.Samples.Where(sample => sample.Fee!.Amount > 0.4m).Select(sample => sample.Fee!.Amount).ToListAsync()).ShouldBe([0.5m]);
        (await db.Samples.SumAsync(sample => (decimal?)sample.Fee!.Amount)).ShouldBe(0.5m);

        foreach (var sample in await db.Samples.ToListAsync())
        {
            sample.Fee = sample.Fee is null ? Euro(0.25m) : null;
        }

        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        (await db.Samples.ToListAsync()).Select(sample => (sample.Amount, sample.Fee)).ShouldBe([(Euro(1), Euro(0.25m)), (Euro(2), null)], ignoreOrder: true);
    }

    private static Money Euro(decimal amount) => new(amount, Currency.Euro);

    private static async Task<SampleDb> WithAmounts(TestDatabase database)
    {
        var db = await SampleDb.Open(database);
        await db.Keep([.. Amounts.Select(amount => new Sample(Euro(amount)))]);
        return db;
    }

    private static async Task<IEnumerable<decimal>> Of(SampleDb db, System.Linq.Expressions.Expression<Func<Sample, bool>> filter) =>
        (await db.Samples.Where(filter).Select(sample => sample.Amount.Amount).ToListAsync()).Order();
}
