using Agency.Application.Banking;
using Agency.Application.Remittances;
using Agency.Application.Tests.Remittances;
using Agency.Application.Verify;
using Agency.Domain.Banking;
using Agency.Infrastructure.Demo;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using static Agency.Application.Tests.Banking.PaidFileTests;
using static Agency.Application.Tests.Refusals;

namespace Agency.Application.Tests.Banking;

/// <summary>A remittance was undone because the bank would not pay it; then the bank's statement says that it did.</summary>
public sealed class PaidThoughUndoneTests
{
    private const string Trust = RemittanceFileScene.Trust;

    private static readonly DateOnly PaidOn = new(2026, 4, 2);

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ARemittanceThatWasUndone_When_TheBankPaysItAllTheSame_Then_TheLineNamesTheRule_UntilTheMoneyIsBack(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Sent(agency);
        await agency.Send(new UndoRemittance("RM-2026-0001", "Wrong amount.", PaidOn, IsStopped: true), scene.Maker, "undo");

        var paid = await Match(scene.Scene, CamtFile.Write(Trust, "S-1", PaidOn, 2_000, [new CamtLine(-758, "", "RM-2026-0001"), new CamtLine(-758, "", "RM-2026-0002")]));

        paid.Result.ShouldSatisfyAllConditions(run => run.Matched.ShouldBe(1), run => run.Proposed.ShouldBe(1), run => run.Refusals.Single().Refusal.Detail.ShouldContain("RM-2026-0001 was undone by RM-2026-0003"));
        var line = await agency.Query(db => db.BankLines.SingleAsync(row => row.Position == 1));
        var sent = await agency.Query(db => db.Remittances.Where(row => row.Number == "RM-2026-0001").Select(row => row.JournalNumber).SingleAsync());
        (line.Status, line.Use, line.RecordNumber).ShouldBe((BankLineStatus.Proposed, BankLineUse.Entry, sent));
        line.Reason!.ShouldContain("the bank has paid it all the same");
        (await Refused(() => agency.Send(new PlaceBankLine(paid.Number, 1, new BankMatch(BankLineUse.Entry, MatchBasis.ByHand, true, JournalNumber: line.RecordNumber)), scene.Maker)))
            .ShouldBe("PaidRemittanceMustNotBeUndone");
        agency.Clock.Set(PaidOn.AddDays(1));

        var back = await Match(scene.Scene, CamtFile.Write(Trust, "S-2", PaidOn.AddDays(1), 484, [new CamtLine(758, "recalled", "RM-2026-0001")]));

        back.Result.ShouldSatisfyAllConditions(run => run.Matched.ShouldBe(1, "it is what the undo booked"), run => run.Posted.ShouldBe(0));
        (await agency.Send(new MatchBankStatement(paid.Number), scene.Scene.Accountant)).ShouldSatisfyAllConditions(run => run.Matched.ShouldBe(1), run => run.Refusals.ShouldBeEmpty());
        (await agency.Send(new VerifyBooks(), scene.Scene.Auditor)).Checks.SelectMany(check => check.Differences).ShouldBeEmpty();
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ARemittanceThatCameBackAndWasUndoneByHand_When_OneStatementHasBothMovements_Then_BothAreTied(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Sent(agency);
        await agency.Send(new UndoRemittance("RM-2026-0001", "The bank sent it back.", PaidOn, IsStopped: true), scene.Maker, "undo");

        var both = await Match(scene.Scene, CamtFile.Write(Trust, "S-1", PaidOn, 1_242, [new CamtLine(-1_516, "RF-2026-0001"), new CamtLine(758, "Account closed", "RM-2026-0001", ReturnReason: "AC04")]));

        both.Result.ShouldSatisfyAllConditions(run => run.Matched.ShouldBe(2), run => run.Proposed.ShouldBe(0), run => run.Refusals.ShouldBeEmpty());
    }
}
