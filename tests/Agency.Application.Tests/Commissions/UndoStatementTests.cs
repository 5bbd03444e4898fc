using System.IO.Compression;
using Agency.Application.Commissions;
using Agency.Application.Common;
using Agency.Application.Payouts;
using Agency.Application.Tests.Payouts;
using Agency.Application.Verify;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using static Agency.Application.Tests.Refusals;

namespace Agency.Application.Tests.Commissions;

public sealed class UndoStatementTests
{
    private const string First = "CS-2026-0001";

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AStatement_When_ItIsUndone_Then_AnotherOneMirrorsIt_AndItsLinesGoOnTheNextOne(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await PayoutScene.Set(agency, partners: 1);
        var before = await agency.Send(new GetStatement(First), scene.Maker);

        var undo = (await agency.Send(new UndoStatement(First, "Wrong plan"), scene.Maker)).Number;

        var mirror = await agency.Send(new GetStatement(undo), scene.Maker);
        (mirror.LinesTotal, mirror.ToPay, mirror.BaseTotal, mirror.CarriedForward.IsZero).ShouldBe((-before.LinesTotal, -before.ToPay, -before.BaseTotal, true));
        (mirror.Undoes, mirror.Reason, mirror.Lines[0].Amount).ShouldBe((First, "Wrong plan", -before.Lines[0].Amount));
        mirror.Lines[0].ExactChange.ShouldBe(-before.Lines[0].ExactChange);
        (await agency.Send(new GetStatement(First), scene.Maker)).ShouldSatisfyAllConditions(
            page => page.UndoneBy.ShouldBe(undo),
            page => page.Lines.ShouldBe(before.Lines),
            page => (page.Hash, page.ToPay).ShouldBe((before.Hash, before.ToPay)));
        (await agency.Send(new PreviewPayouts(), scene.Maker)).ToPay.ShouldBeEmpty("what is undone is not owed");

        (await agency.Send(new DownloadStatementLetter(undo), scene.Maker)).FileName.ShouldBe($"{undo}.docx");
        SheetOf(await agency.Send(new DownloadStatement(undo), scene.Maker)).ShouldSatisfyAllConditions(
            text => text.ShouldContain($"{undo} undoes {First}: Wrong plan"), text => text.ShouldContain("Taken back"));
        SheetOf(await agency.Send(new DownloadStatement(First), scene.Maker)).ShouldSatisfyAllConditions(
            text => text.ShouldContain($"{First}, undone by {undo}"), text => text.ShouldNotContain("To be paid"));

        (await agency.Send(new IssueStatements(PayoutScene.March), scene.Maker)).Issued.ShouldBe(1);
        (await agency.Send(new GetStatement("CS-2026-0003"), scene.Maker)).ShouldSatisfyAllConditions(
            page => page.ToPay.ShouldBe(before.ToPay),
            page => page.Lines.Select(line => line.Id).ShouldBe(before.Lines.Select(line => line.Id)));
        await scene.Proves();
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_APaidStatement_When_ItIsUndone_Then_ItIsRefusedUntilThePayoutCameBack(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await PayoutScene.Set(agency, partners: 1);
        var run = await scene.Approved();
        (await Refused(() => agency.Send(new UndoStatement(First, "Wrong"), scene.Maker))).ShouldBe("StatementMustNotBePaid", "a run is to pay it");
        await agency.Send(new PayOutRun(run), scene.Maker);
        (await Refused(() => agency.Send(new UndoStatement(First, "Wrong"), scene.Maker))).ShouldBe("StatementMustNotBePaid");

        await agency.Send(new ReversePayout("PO-2026-0001", "Account closed"), scene.Maker, "back");
        await agency.Send(new UndoStatement(First, "Wrong"), scene.Maker);

        (await agency.Send(new PreviewPayouts(), scene.Maker)).ToPay.ShouldBeEmpty();
        await scene.Proves();
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ALaterStatement_When_TheEarlierOneIsUndone_Then_TheLaterOneGoesFirst_AndNothingIsUndoneTwice(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await PayoutScene.Set(agency, partners: 1);
        await scene.Scene.Pay(await scene.Scene.OpenCase(2_000), 500);
        await scene.Issue(PayoutScene.April, PayoutScene.May);

        (await Refused(() => agency.Send(new UndoStatement(First, "Wrong"), scene.Maker))).ShouldBe("StatementMustBeTheLast");
        var undo = (await agency.Send(new UndoStatement("CS-2026-0002", "Wrong"), scene.Maker)).Number;
        await agency.Send(new UndoStatement(First, "Wrong"), scene.Maker);

        (await Refused(() => agency.Send(new UndoStatement(First, "Wrong"), scene.Maker))).ShouldBe("StatementMustNotBeUndoneTwice");
        (await Refused(() => agency.Send(new UndoStatement(undo, "Wrong"), scene.Maker))).ShouldBe("UndoOfStatementMustNotBeUndone");
        (await agency.Query(db => db.CommissionLines.CountAsync(line => line.StatementId != null))).ShouldBe(0);
        await scene.Proves();
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ARunOfWhichOneIsPaid_When_ItIsUndone_Then_TheOthersAre_AndThePaidOneIsNamed(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await PayoutScene.Set(agency, partners: 3, arePayable: false);
        await scene.MakePayable("A-001");
        await agency.Send(new PayOutRun(await scene.Approved()), scene.Maker);
        var preview = await agency.Send(new PreviewStatementUndo(PayoutScene.March), scene.Maker);

        var done = await agency.Send(new UndoStatements(PayoutScene.March, "The plan of March was wrong"), scene.Maker);

        (preview.ToUndo.Count, done.Undone, done.Failures.Count).ShouldBe((2, 2, 0));
        done.LeftOut.Single().ShouldSatisfyAllConditions(left => left.Rule.ShouldBe("StatementMustNotBePaid"), left => left.Number.ShouldBe(First));
        (await agency.Send(new UndoStatements(PayoutScene.March, "Again"), scene.Maker)).Undone.ShouldBe(0);
        (await agency.Send(new IssueStatements(PayoutScene.March), scene.Maker)).Issued.ShouldBe(2);
        (await agency.Query(db => db.CommissionStatements.CountAsync())).ShouldBe(3 + 2 + 2);
        await scene.Proves();
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AStatement_When_TwoUndoItAtOnce_Then_ItIsUndoneOnce(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await PayoutScene.Set(agency, partners: 1);

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 2).Select(_ => Task.Run(() => Outcome(() => agency.Send(new UndoStatement(First, "Wrong"), scene.Maker)))));

        outcomes.Order(StringComparer.Ordinal).ShouldBe(["StatementMustNotBeUndoneTwice", Done]);
        await scene.Proves();
    }

    [Fact]
    public async Task Given_AnUndoneStatement_When_ALineIsPutBackOnIt_Then_VerifyTells()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await PayoutScene.Set(agency, partners: 1);
        await agency.Send(new UndoStatement(First, "Wrong"), scene.Maker);

        await agency.Query(db => db.CommissionLines.ExecuteUpdateAsync(set => set.SetProperty(line => line.StatementId, db.CommissionStatements.First(row => row.Number == First).Id)));

        (await agency.Send(new VerifyBooks(), scene.Scene.Auditor)).IsProved.ShouldBeFalse();
    }

    private static string SheetOf(DownloadedFile file)
    {
        using var archive = new ZipArchive(new MemoryStream(file.Content));
        using var reader = new StreamReader(archive.Entries.Single(entry => entry.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal)).Open());
        return reader.ReadToEnd();
    }
}
