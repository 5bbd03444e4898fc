using System.Text;
using Agency.Application.Banking;
using Agency.Application.Common;
using Agency.Application.Remittances;
using Agency.Application.Tests.Payouts;
using Agency.Application.Tests.Remittances;
using Agency.Application.Verify;
using Agency.Domain.Banking;
using Agency.Domain.Ledger;
using Agency.Infrastructure.Demo;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using static Agency.Application.Tests.Refusals;

namespace Agency.Application.Tests.Banking;

/// <summary>Files for the bank, when the bank's statement tells that it paid them: as one sum, or payment by payment.</summary>
public sealed class PaidFileTests
{
    private const string Trust = RemittanceFileScene.Trust;

    private static readonly DateOnly PaidOn = new(2026, 4, 2);

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AFileOfRemittances_When_TheBankBooksItAsOneSum_Then_TheLineIsEveryEntryThatItSent_Once(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Sent(agency);

        var paid = await Match(scene.Scene, Batch(CamtFile.Write(Trust, "S-1", PaidOn, 2_000, [new CamtLine(-1_516, "")]), "RF-2026-0001", payments: 2));

        paid.Result.ShouldSatisfyAllConditions(run => run.Matched.ShouldBe(1), run => run.Posted.ShouldBe(0), run => run.Refusals.ShouldBeEmpty());
        (await Line(agency, paid.Number)).ShouldBe((BankLineStatus.Matched, BankLineUse.PaymentFile, "RF-2026-0001", null));
        (await Tied(agency)).ShouldBe(await Journals(agency), ignoreOrder: true);
        (await agency.Send(new GetBankStatement(paid.Number), scene.Maker)).ShouldSatisfyAllConditions(page => page.OutstandingCount.ShouldBe(0), page => page.Sides!.IsProved.ShouldBeTrue());
        (await agency.Send(new GetRemittanceFile("RF-2026-0001"), scene.Scene.Auditor)).Entries.Select(entry => entry.BankStatement).ShouldBe([paid.Number, paid.Number]);

        var again = await Match(scene.Scene, CamtFile.Write(Trust, "S-2", PaidOn, 484, [new CamtLine(-1_516, "RF-2026-0001")]));
        again.Result.ShouldSatisfyAllConditions(run => run.Matched.ShouldBe(0), run => run.Proposed.ShouldBe(1), run => run.Refusals.Single().Refusal.Code.ShouldBe("EntryMustNotBeMatchedTwice"));

        await agency.Send(new ReopenBankLine(paid.Number, 1), scene.Maker);
        (await Tied(agency)).ShouldBeEmpty();
        await agency.Send(new PlaceBankLine(paid.Number, 1, ByHand("rf-2026-0001")), scene.Maker);
        (await Tied(agency)).Count.ShouldBe(2);
        (await agency.Send(new VerifyBooks(), scene.Scene.Auditor)).Checks.SelectMany(check => check.Differences).ShouldBeEmpty();
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ASumThatDiffers_OrAFileOfWhichAPartIsTied_When_Matched_Then_ItIsProposedWithTheReason_AndNothingIsTied(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Sent(agency);

        var less = await Match(scene.Scene, CamtFile.Write(Trust, "S-1", PaidOn, 3_000, [new CamtLine(-1_500, "Batch RF-2026-0001")]));
        less.Result.ShouldSatisfyAllConditions(run => run.Matched.ShouldBe(0), run => run.Proposed.ShouldBe(1));
        (await Line(agency, less.Number)).ShouldSatisfyAllConditions(
            line => (line.Status, line.Use, line.Record).ShouldBe((BankLineStatus.Proposed, BankLineUse.PaymentFile, "RF-2026-0001")),
            line => line.Reason!.ShouldContain("\"code\":\"EntriesMustAddUpToTheLine\""), line => line.Reason!.ShouldContain("\"entries\":{\"amount\":\"-1516.00\"", Case.Sensitive, "what a portal says in the reader's language"));

        await Match(scene.Scene, CamtFile.Write(Trust, "S-2", PaidOn, 1_500, [new CamtLine(-758, "", "RM-2026-0001")]));
        var whole = await Match(scene.Scene, CamtFile.Write(Trust, "S-3", PaidOn, 742, [new CamtLine(-1_516, "RF-2026-0001")]));
        whole.Result.Refusals.Single().ShouldSatisfyAllConditions(
            refused => (refused.Position, refused.Refusal.Code).ShouldBe((1, "EntryMustNotBeMatchedTwice")), refused => refused.Refusal.Facts!.Keys.ShouldContain("journalNumber"));
        (await Line(agency, whole.Number)).Status.ShouldBe(BankLineStatus.Proposed);
        (await Tied(agency)).Count.ShouldBe(1, "what the bank booked alone");

        (await Refused(() => agency.Send(new PlaceBankLine(less.Number, 1, ByHand("RF-2026-0001")), scene.Maker))).ShouldBe("EntryMustNotBeMatchedTwice");
        await Should.ThrowAsync<NotFoundException>(() => agency.Send(new PlaceBankLine(less.Number, 1, ByHand("RF-2026-0002")), scene.Maker));
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_APayoutRun_When_TheBankBooksItsFileAsOneSum_Then_TheLineIsEveryPayoutOfItsCurrency(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await PayoutScene.Set(agency, partners: 2, own: Trust);
        var run = await scene.Approved();
        await scene.PayOut(run);
        agency.Clock.Set(PaidOn);

        var paid = await Match(scene.Scene, CamtFile.Write(Trust, "S-1", PaidOn, 100, [new CamtLine(-70, $"/PREF/{run}-EUR")]));

        paid.Result.ShouldSatisfyAllConditions(result => result.Matched.ShouldBe(1), result => result.Refusals.ShouldBeEmpty());
        (await Line(agency, paid.Number)).ShouldBe((BankLineStatus.Matched, BankLineUse.PaymentFile, run, null));
        (await Tied(agency)).ShouldBe(await agency.Query(db => db.Payouts.Select(row => row.JournalNumber).ToListAsync()), ignoreOrder: true);
        await scene.Proves();
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_OneDebitThatNamesTheAccountAlone_When_Matched_Then_ItIsTheRemittanceThatWentThere_UnlessThereAreTwo(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Sent(agency, RemittanceFileScene.Iban, RemittanceFileScene.OtherIban, RemittanceFileScene.OtherIban);

        var paid = await Match(scene.Scene, CamtFile.Write(Trust, "S-1", PaidOn, 2_274,
        [
            new CamtLine(-758, "Overboeking", Name: "Client", Account: RemittanceFileScene.Iban), new CamtLine(-758, "Overboeking", Name: "Client", Account: RemittanceFileScene.OtherIban),
        ]));

        paid.Result.ShouldSatisfyAllConditions(run => run.Matched.ShouldBe(1), run => run.Proposed.ShouldBe(1, "two went to that account"), run => run.Refusals.ShouldBeEmpty());
        (await agency.Query(db => db.BankLines.Where(line => line.Status == BankLineStatus.Matched).Select(line => new { line.Position, line.Basis, line.RecordNumber }).SingleAsync()))
            .ShouldBe(new { Position = 1, Basis = (MatchBasis?)MatchBasis.PayerAccount, RecordNumber = (string?)(await Journals(agency))[0] });
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ARemittanceThatComesBackWithoutAReference_When_Matched_Then_TheClientsAccountSaysWhose(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Sent(agency, RemittanceFileScene.Iban, RemittanceFileScene.OtherIban);
        await Match(scene.Scene, CamtFile.Write(Trust, "S-1", PaidOn, 1_516, [new CamtLine(-1_516, "RF-2026-0001")]));
        agency.Clock.Set(PaidOn.AddDays(1));

        var back = await Match(scene.Scene, CamtFile.Write(Trust, "S-2", PaidOn.AddDays(1), 0, [new CamtLine(758, "retour", Name: "?", Account: RemittanceFileScene.OtherIban, ReturnReason: "AC04")]));

        back.Result.ShouldSatisfyAllConditions(run => run.Posted.ShouldBe(0), run => run.Proposed.ShouldBe(1));
        (await Line(agency, back.Number)).ShouldBe((BankLineStatus.Proposed, BankLineUse.RemittanceReturned, "RM-2026-0002", null));
    }

    /// <summary>A file of a remittance per account, made and given to the bank.</summary>
    internal static async Task<RemittanceFileScene> Sent(AgencyFixture agency, params string[] accounts)
    {
        string[] ibans = accounts.Length == 0 ? [RemittanceFileScene.Iban, RemittanceFileScene.Iban] : accounts;
        var scene = await RemittanceFileScene.Set(agency, ibans.Length, haveAccounts: false);
        foreach (var (client, iban) in scene.Clients.Zip(ibans))
        {
            await scene.Enter(client, iban);
            await scene.Approve(client);
        }

        await scene.Make();
        agency.Clock.Set(PaidOn);
        return scene;
    }

    private static BankMatch ByHand(string file) => new(BankLineUse.PaymentFile, MatchBasis.ByHand, true, SentNumber: file);

    /// <summary>As banks book a batch: no payment is named, only the number that we gave the batch.</summary>
    private static byte[] Batch(byte[] camt, string number, int payments)
    {
        var text = Encoding.UTF8.GetString(camt);
        var (begin, end) = (text.IndexOf("<TxDtls>", StringComparison.Ordinal), text.IndexOf("</TxDtls>", StringComparison.Ordinal) + "</TxDtls>".Length);
        return Encoding.UTF8.GetBytes($"{text[..begin]}<Btch><MsgId>{number}</MsgId><PmtInfId>{number}</PmtInfId><NbOfTxs>{payments}</NbOfTxs></Btch>{text[end..]}");
    }

    internal static async Task<(string Number, BankMatchResult Result)> Match(Scene scene, byte[] statement)
    {
        using var content = new MemoryStream(statement);
        var verdict = (await scene.Agency.Send(new ImportBankFile("statement.xml", content), scene.Accountant)).Statements.Single();
        var number = verdict.Number.ShouldNotBeNull(string.Join(' ', verdict.Problems.Select(problem => problem.Message)));
        return (number, await scene.Agency.Send(new MatchBankStatement(number), scene.Accountant));
    }

    private static async Task<(BankLineStatus Status, BankLineUse? Use, string? Record, string? Reason)> Line(AgencyFixture agency, string statement)
    {
        var line = await agency.Query(db => (
            from row in db.BankLines
            join of in db.ImportedStatements on row.StatementId equals of.Id
            where of.Number == statement
            select new { row.Status, row.Use, row.RecordNumber, row.Reason }).SingleAsync());
        return (line.Status, line.Use, line.RecordNumber, line.Reason);
    }

    private static Task<List<string>> Tied(AgencyFixture agency) => agency.Query(db => db.BankLineEntries.Select(entry => entry.JournalNumber).ToListAsync());

    private static Task<List<string>> Journals(AgencyFixture agency) => agency.Query(db => db.Remittances.OrderBy(row => row.ChainPosition).Select(row => row.JournalNumber).ToListAsync());
}
