using Agency.Application.Audit;
using Agency.Application.Fees;
using Agency.Domain.Audit;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Tests.Audit;

/// <summary>The chain over the audit trail: whoever changes, takes out, puts in or moves an entry behind the agency's back is found.</summary>
public sealed class AuditChainTests
{
    [SkippableTheory, OnEveryDatabase]
    public async Task Given_ATrailThatWasSealed_When_Proved_Then_ItHolds_AndSaysWhatIsNotSealedYet(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        await Scene.Set(agency);

        var done = (await agency.Send(new SealAudit())).Done;
        done.ShouldBeGreaterThan(4);
        (await agency.Send(new SealAudit())).Done.ShouldBe(0);
        await agency.Send(new PublishFeeSchedule("F-2", "Another", new DateOnly(2026, 1, 1), [new Agency.Domain.Fees.FeeRule("all", Agency.Domain.Common.Bands.Flat(20))], 21));

        var proof = await agency.Send(new ProveAudit());
        proof.Breaks.ShouldBeEmpty();
        (proof.Sealed, proof.Unsealed).ShouldBe((done, 1));
        await agency.Send(new SealAudit());
        (await agency.Send(new ProveAudit(proof.Head))).Breaks.ShouldBeEmpty();
    }

    [SkippableTheory, OnEveryDatabase]
    public async Task Given_AnEntryThatWasChangedInTheDatabase_When_Proved_Then_ItIsNamed(DatabaseProvider provider)
    {
        await using var agency = await Sealed(provider);
        await agency.Query(db => db.AuditEntries.Where(entry => entry.Id == 2).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.UserName, "somebody else")));

        (await agency.Send(new ProveAudit())).Breaks[0].ShouldContain("entry 2");
    }

    [Fact]
    public async Task Given_AnEntryThatWasTakenOut_When_Proved_Then_ItIsMissed()
    {
        await using var agency = await Sealed(DatabaseProvider.Sqlite);
        await agency.Query(db => db.AuditEntries.Where(entry => entry.Id == 2).ExecuteDeleteAsync());

        (await agency.Send(new ProveAudit())).Breaks.ShouldHaveSingleItem().ShouldContain("taken out");
    }

    [Fact]
    public async Task Given_AnEntryAndItsLinkTakenOut_When_Proved_Then_TheGapShows()
    {
        await using var agency = await Sealed(DatabaseProvider.Sqlite);
        await agency.Query(db => db.AuditSeals.Where(link => link.EntryId == 2).ExecuteDeleteAsync());
        await agency.Query(db => db.AuditEntries.Where(entry => entry.Id == 2).ExecuteDeleteAsync());

        (await agency.Send(new ProveAudit())).Breaks.ShouldContain(broken => broken.Contains("missing"));
    }

    [Fact]
    public async Task Given_TwoEntriesThatChangedPlaces_When_Proved_Then_BothAreNamed()
    {
        await using var agency = await Sealed(DatabaseProvider.Sqlite);
        await agency.Query(db => db.AuditSeals.Where(link => link.EntryId == 2).ExecuteUpdateAsync(set => set.SetProperty(link => link.EntryId, 9_999)));
        await agency.Query(db => db.AuditSeals.Where(link => link.EntryId == 3).ExecuteUpdateAsync(set => set.SetProperty(link => link.EntryId, 2)));
        await agency.Query(db => db.AuditSeals.Where(link => link.EntryId == 9_999).ExecuteUpdateAsync(set => set.SetProperty(link => link.EntryId, 3)));

        (await agency.Send(new ProveAudit())).Breaks.Count.ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task Given_AnEntryOfThePastThatWasPutIn_When_ItIsSealedAndProved_Then_ItIsFound()
    {
        await using var agency = await Sealed(DatabaseProvider.Sqlite);
        agency.Clock.Advance(TimeSpan.FromDays(2));
        await agency.Keep(new AuditEntry(agency.Clock.Now.AddDays(-2).AddHours(-3), Guid.Empty, "forger", null, "RecordPayment", "P-000001"));
        await agency.Send(new SealAudit());

        (await agency.Send(new ProveAudit())).Breaks.ShouldHaveSingleItem().ShouldContain("put in later");
    }

    [Fact]
    public async Task Given_MoreThanOneBatchThatWaited_When_SealedAndProved_Then_TheSecondBatchWasNotPutInLater()
    {
        await using var agency = await Sealed(DatabaseProvider.Sqlite);
        agency.Clock.Advance(TimeSpan.FromHours(1));
        var written = agency.Clock.Now;
        await agency.Keep([.. Enumerable.Range(0, AuditSeal.BatchMax + 20).Select(_ => new AuditEntry(written, Guid.Empty, "Ada", null, "SignedIn", "ada@test.agency"))]);
        agency.Clock.Advance(TimeSpan.FromHours(5));
        (await agency.Send(new SealAudit())).Done.ShouldBe(AuditSeal.BatchMax + 20);
        var (second, end) = (agency.Clock.Now.AddSeconds(1), await agency.Query(db => db.AuditSeals.CountAsync()));
        await agency.Query(db => db.AuditSeals.Where(link => link.Position > end - 20).ExecuteUpdateAsync(set => set.SetProperty(link => link.SealedAt, second)));

        (await agency.Send(new ProveAudit())).Breaks.ShouldBeEmpty();
    }

    [Fact]
    public async Task Given_AnEntryUnderANumberOfThePast_When_Proved_Then_ItIsFound_ThoughNoSealingLooksAtIt()
    {
        await using var agency = await Sealed(DatabaseProvider.Sqlite);
        await Later(agency);
        await agency.Query(db => db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "AuditEntries" ("Id", "At", "UserId", "UserName", "Action") SELECT -5, "At", "UserId", 'forger', "Action" FROM "AuditEntries" WHERE "Id" = 1"""));
        await agency.Send(new SealAudit());

        (await agency.Send(new ProveAudit())).Breaks.ShouldHaveSingleItem().ShouldContain("number of the past");
    }

    [Fact]
    public async Task Given_AnEntryThatWasCommittedLate_When_SealedNext_Then_ItIsInTheChain()
    {
        await using var agency = await Sealed(DatabaseProvider.Sqlite);
        await Later(agency);
        var late = await agency.Query(db => db.AuditEntries.OrderByDescending(entry => entry.Id).FirstAsync());
        await agency.Keep(new AuditEntry(agency.Clock.Now, Guid.Empty, "Ada", null, "WriteNote", "C-2026-00001"));
        await agency.Query(db => db.Database.ExecuteSqlAsync($"""UPDATE "AuditEntries" SET "Id" = {late.Id + 10} WHERE "Action" = 'WriteNote'"""));
        await agency.Send(new SealAudit());
        await agency.Query(db => db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "AuditEntries" ("Id", "At", "UserId", "UserName", "Action") SELECT {late.Id + 5}, "At", "UserId", 'Bob', "Action" FROM "AuditEntries" WHERE "Action" = 'WriteNote'"""));
        agency.Clock.Advance(TimeSpan.FromMinutes(1));
        (await agency.Send(new SealAudit())).Done.ShouldBe(1);

        var proof = await agency.Send(new ProveAudit());
        (proof.IsProved, proof.Unsealed).ShouldBe((true, 0));
    }

    [Fact]
    public async Task Given_TheEndCutOff_When_ProvedAgainstAHeadThatWasWrittenDown_Then_ItIsMissed()
    {
        await using var agency = await Sealed(DatabaseProvider.Sqlite);
        var head = (await agency.Send(new ProveAudit())).Head;
        var last = await agency.Query(db => db.AuditSeals.OrderByDescending(link => link.Position).FirstAsync());
        await agency.Query(db => db.AuditSeals.Where(link => link.Position == last.Position).ExecuteDeleteAsync());
        await agency.Query(db => db.AuditEntries.Where(entry => entry.Id == last.EntryId).ExecuteDeleteAsync());

        (await agency.Send(new ProveAudit())).IsProved.ShouldBeTrue();
        (await agency.Send(new ProveAudit(head))).Breaks.ShouldHaveSingleItem().ShouldContain("not in it any more");
    }

    /// <summary>Two more sealings, an hour apart, so that what was sealed first is settled.</summary>
    private static async Task Later(AgencyFixture agency)
    {
        for (var hour = 1; hour <= 2; hour++)
        {
            agency.Clock.Advance(TimeSpan.FromHours(1));
            await agency.Keep(new AuditEntry(agency.Clock.Now, Guid.Empty, "Ada", null, "SignedIn", "ada@test.agency"));
            await agency.Send(new SealAudit());
        }
    }

    private static async Task<AgencyFixture> Sealed(DatabaseProvider provider)
    {
        var agency = await AgencyFixture.On(provider);
        await Scene.Set(agency);
        await agency.Send(new SealAudit());
        return agency;
    }
}
