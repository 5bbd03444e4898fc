using Agency.Application.Common;
using Agency.Domain.Audit;
using Agency.Domain.Common;
using Agency.Domain.Parties;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Tests.Persistence;

public sealed class TransactionTests
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_WorkThatFails_When_ItHasSavedAlready_Then_NothingIsKept(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);

        await Should.ThrowAsync<TimeoutException>(() => agency.Query(db => db.InTransaction<int>(
            async () =>
            {
                db.Add(Entry(agency, "Fails"));
                await db.SaveChangesAsync();
                throw new TimeoutException();
            },
            CancellationToken.None)));

        (await agency.Query(db => db.AuditEntries.CountAsync())).ShouldBe(0);
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ATransactionWithinAnother_When_TheOuterOneFails_Then_TheInnerOneIsUndoneToo(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);

        await Should.ThrowAsync<TimeoutException>(() => agency.Query(db => db.InTransaction<int>(
            async () =>
            {
                await db.InTransaction(() => Task.FromResult(db.Add(Entry(agency, "Inner"))), CancellationToken.None);
                throw new TimeoutException();
            },
            CancellationToken.None)));

        (await agency.Query(db => db.AuditEntries.CountAsync())).ShouldBe(0);
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AValueThatIsTaken_When_KeptAgain_Then_TheRuleNamesTheIndex(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var plan = PartySamples.Plan();
        await agency.Keep(plan, PartySamples.Affiliate("A-001", plan));

        var refusal = await Should.ThrowAsync<BusinessRuleException>(() => agency.Query(db => db.InTransaction(
            () => Task.FromResult(db.Add(PartySamples.Affiliate("A-001", plan))), CancellationToken.None)));

        refusal.Rule.ShouldBe(new ValueMustBeUnique("IX_Affiliates_Number"));
        (await agency.Query(db => db.Affiliates.CountAsync())).ShouldBe(1);
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AnIdempotencyKeyThatIsTaken_When_KeptAgain_Then_TheRuleNamesTheKey(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var user = Guid.CreateVersion7();
        await agency.Keep(new IdempotencyKey(user, "k", "hash", "{}", agency.Clock.Now));

        var refusal = await Should.ThrowAsync<BusinessRuleException>(() => agency.Query(db => db.InTransaction(
            () => Task.FromResult(db.Add(new IdempotencyKey(user, "k", "hash", "{}", agency.Clock.Now))), CancellationToken.None)));

        refusal.Rule.ShouldBe(new ValueMustBeUnique("PK_IdempotencyKeys"));
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AnotherChangeOfTheSameRow_When_ItWasFaster_Then_TheWorkRunsAgainOnFreshRows(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var client = await PartySamples.KeptClient(agency);
        var runs = 0;

        var version = await agency.Query(db => db.InTransaction(
            async () =>
            {
                var mine = await db.Clients.SingleAsync(row => row.Id == client.Id);
                if (runs++ == 0)
                {
                    // As if another process had been faster: SQLite lets nobody else write while this transaction runs.
                    await db.Clients.Where(row => row.Id == client.Id).ExecuteUpdateAsync(row => row.SetProperty(it => it.Version, 7));
                }

                mine.Sign("J. Bakker", new DateOnly(2026, 3, 2));
                await db.SaveChangesAsync();
                return mine.Version;
            },
            CancellationToken.None));

        runs.ShouldBe(2);
        version.ShouldBe(2, "the other change was part of the transaction that was undone");
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AChangeThatAlwaysMeetsAnother_When_EightRunsFailed_Then_TheRuleSaysSo(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var client = await PartySamples.KeptClient(agency);
        var runs = 0;

        var refusal = await Should.ThrowAsync<BusinessRuleException>(() => agency.Query(db => db.InTransaction(
            async () =>
            {
                runs++;
                var mine = await db.Clients.SingleAsync(row => row.Id == client.Id);
                await db.Clients.Where(row => row.Id == client.Id).ExecuteUpdateAsync(row => row.SetProperty(it => it.Version, it => it.Version + 1));
                mine.Sign("J. Bakker", new DateOnly(2026, 3, 2));
                return mine;
            },
            CancellationToken.None)));

        runs.ShouldBe(8);
        refusal.Rule.ShouldBe(new ChangeMustNotMeetAnother(nameof(Client)));
        (await agency.Query(db => db.Clients.SingleAsync())).Version.ShouldBe(1);
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_EightAtOnce_When_EachReadsFirstAndThenWrites_Then_NoneIsInTheWayOfAnother(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);

        // On SQLite a transaction that began by reading could not write after another had: it must take the write lock at its start.
        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => agency.Query(db => db.InTransaction(
            async () =>
            {
                await db.AuditEntries.CountAsync();
                await Task.Yield();
                return db.Add(Entry(agency, "Number" + number));
            },
            CancellationToken.None)))));

        (await agency.Query(db => db.AuditEntries.CountAsync())).ShouldBe(8);
    }

    private static AuditEntry Entry(AgencyFixture agency, string action) => new(agency.Clock.Now, Guid.Empty, "test", null, action, null);
}
