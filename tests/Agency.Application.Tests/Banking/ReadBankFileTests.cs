using System.Text;
using Agency.Application.Banking;
using Agency.Application.Jobs;
using Agency.Application.Operations;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Tests.Banking;

/// <summary>A file of the bank is received at once, and read later.</summary>
public sealed class ReadBankFileTests
{
    private const string Path = "/api/v1/bank/files/results/";
    private static readonly byte[] File = Encoding.UTF8.GetBytes(new string('x', (2 * UploadPart.BytesMax) + 7));

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AFileOfSeveralPieces_When_ItIsRead_Then_ItHasItsVerdict_AndIsThrownAway(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);

        var started = await agency.Send(Received(), scene.Accountant);
        (await agency.Query(db => db.UploadParts.CountAsync())).ShouldBe(3);
        var upload = await agency.Query(db => db.Uploads.Select(row => row.Id).SingleAsync());
        var verdict = await agency.Send(new ReadBankFile(upload), scene.Accountant);

        (started.Work, started.State).ShouldBe((nameof(ReadBankFile), OperationState.Waiting));
        verdict.ShouldSatisfyAllConditions(of => of.FileName.ShouldBe("bank.xml"), of => of.Problems.Single().Code.ShouldBe("NotABankFile"), of => of.Statements.ShouldBeEmpty());
        (await agency.Query(db => db.UploadParts.CountAsync())).ShouldBe(0);
        (await agency.Send(new ReadBankFile(upload), scene.Accountant)).Problems.ShouldBe(verdict.Problems, "taken up again, it is what it was");
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AFileThatCameTwiceWithOneKey_When_ItIsReceived_Then_ItIsReadOnce(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);

        var first = await agency.Send(Received(), scene.Accountant, "key");
        var second = await agency.Send(Received(), scene.Accountant, "key");

        second.Id.ShouldBe(first.Id);
        (await agency.Query(db => db.Operations.CountAsync())).ShouldBe(1);
        (await agency.Query(db => db.Uploads.CountAsync())).ShouldBe(1);
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AFileThatNobodyRead_When_AWeekHasPassed_Then_ItIsThrownAway(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        await agency.Send(Received(), scene.Accountant);

        await agency.Send(new ForgetJobRuns(scene.Today.AddDays(-ForgetJobRuns.DaysKept)));
        (await agency.Query(db => db.UploadParts.CountAsync())).ShouldBe(3, "it may be resumed");
        await scene.MoveTo(scene.Today.AddDays(Upload.DaysKept + 1));
        await agency.Send(new ForgetJobRuns(scene.Today.AddDays(-ForgetJobRuns.DaysKept)));

        (await agency.Query(db => db.Uploads.CountAsync())).ShouldBe(0);
        (await agency.Query(db => db.UploadParts.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Given_AFileThatWaits_When_TheDatabaseIsLookedAt_Then_NothingOfItCanBeRead()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        await agency.Send(Received(), scene.Accountant);

        var kept = await agency.Query(db => db.Database.SqlQueryRaw<byte[]>("""SELECT "Bytes" AS "Value" FROM "UploadParts" ORDER BY "Position" LIMIT 1""").SingleAsync());

        Encoding.UTF8.GetString(kept).ShouldNotContain("xxxxxxxx");
    }

    private static ReceiveBankFile Received() => new("bank.xml", "00", new MemoryStream(File), Path);
}
