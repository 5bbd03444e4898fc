using System.Globalization;
using System.Text;
using Agency.Application.Banking;
using Agency.Application.Common;
using Agency.Application.Ledger;
using Agency.Application.Payouts;
using Agency.Application.Remittances;
using Agency.Application.Tests.Payouts;
using Agency.Application.Tests.Remittances;
using Agency.Application.Verify;
using Agency.Domain.Banking;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using Agency.Domain.Payouts;
using Agency.Infrastructure.Demo;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Tests.Banking;

/// <summary>Money that the agency sent and that the bank brings back.</summary>
public sealed class ReturnedSendingTests
{
    private const string Own = "DE89370400440532013000";
    private const string Trust = "NL91ABNA0417164300";

    private static readonly DateOnly SentOn = new(2026, 4, 1);
    private static readonly DateOnly BackOn = new(2026, 4, 3);

    private static Caller Administrator { get; } = new(Guid.CreateVersion7(), "Ada Admin", Role.Administrator);

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_APayoutThatTheBankBringsBack_When_TheStatementIsMatched_Then_ItIsTakenBackOnce_AndItsStatementIsOwedAgain(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await PayoutScene.Set(agency, partners: 2, own: Own);
        await scene.PayOut(await scene.Approved());
        await Match(scene.Scene, "S-1", SentOn, Own, 100, new CamtLine(-35, "Commission", "PO-2026-0001", BankReference: "B-1"), new CamtLine(-35, "Commission", "PO-2026-0002", BankReference: "B-2"));
        agency.Clock.Set(BackOn.AddDays(3));

        var back = await Match(scene.Scene, "S-2", BackOn, Own, 30, new CamtLine(35, "Account closed", "PO-2026-0001", ReturnReason: "AC04"));

        back.Result.ShouldSatisfyAllConditions(run => run.Posted.ShouldBe(1), run => run.Refusals.ShouldBeEmpty());
        (await scene.Numbers()).ShouldBe(["PO-2026-0001", "PO-2026-0002", "PO-2026-0003"]);
        (await agency.Send(new GetPayout("PO-2026-0003"), scene.Maker)).ShouldSatisfyAllConditions(
            page => page.Amount.Amount.ShouldBe(-35), page => page.PaidOn.ShouldBe(BackOn, "the day of the bank"), page => page.Reason!.ShouldContain("AC04"));
        (await scene.CommissionPayable()).ShouldBe(35);
        (await Line(agency, back.Number)).ShouldBe((BankLineStatus.Posted, BankLineUse.PayoutReturned, "PO-2026-0003"));

        var again = await Match(scene.Scene, "S-3", BackOn.AddDays(1), Own, 65, new CamtLine(35, "Account closed", "PO-2026-0001", ReturnReason: "AC04", BankReference: "another"));
        again.Result.ShouldSatisfyAllConditions(run => run.Posted.ShouldBe(0), run => run.Refusals.Single().Refusal.Detail.ShouldContain("PO-2026-0003 already"));
        (await Line(agency, again.Number)).Status.ShouldBe(BankLineStatus.Proposed);
        (await scene.PayOut(await scene.Approved())).Paid.ShouldBe(1, "the next run pays it");
        await scene.Proves();
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AReturnThatQuotesNothing_OrAnotherAmount_OrThatAClerkHasReversed_When_Matched_Then_ItIsProposed_OrIsThatReversal(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await PayoutScene.Set(agency, partners: 2, own: Own);
        await scene.PayOut(await scene.Approved());
        await Match(scene.Scene, "S-1", SentOn, Own, 100, new CamtLine(-35, "", "PO-2026-0001"), new CamtLine(-35, "", "PO-2026-0002"));
        agency.Clock.Set(BackOn);

        var alike = await Match(scene.Scene, "S-2", BackOn, Own, 30, new CamtLine(35, "returned", Name: "Legal A-002 B.V.", ReturnReason: "MS03"));
        alike.Result.ShouldSatisfyAllConditions(run => run.Posted.ShouldBe(0), run => run.Proposed.ShouldBe(1));
        (await Line(agency, alike.Number)).ShouldBe((BankLineStatus.Proposed, BankLineUse.PayoutReturned, "PO-2026-0002"));
        var less = await Match(scene.Scene, "S-3", BackOn.AddDays(1), Own, 65, new CamtLine(33, "less costs", "PO-2026-0001", ReturnReason: "AC04"));
        less.Result.ShouldSatisfyAllConditions(run => run.Posted.ShouldBe(0), run => run.Refusals.Single().Refusal.Detail.ShouldContain("33.00"));
        (await scene.Numbers()).Count.ShouldBe(2, "nothing is half stored");

        await agency.Send(new PlaceBankLine(alike.Number, 1, new BankMatch(BankLineUse.PayoutReturned, MatchBasis.ByHand, true, SentNumber: "PO-2026-0002")), scene.Maker);
        agency.Clock.Set(BackOn.AddDays(1));
        await agency.Send(new ReversePayout("PO-2026-0001", "The partner told us."), scene.Maker, "by hand");
        var known = await Match(scene.Scene, "S-4", BackOn.AddDays(1), Own, 98, new CamtLine(35, "", "PO-2026-0001", ReturnReason: "AC04"));
        known.Result.ShouldSatisfyAllConditions(run => run.Matched.ShouldBe(1), run => run.Posted.ShouldBe(0));
        (await scene.Numbers()).Count.ShouldBe(4);
        await scene.Proves();
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ARemittanceThatTheBankBringsBack_When_TheStatementIsMatched_Then_TheMoneyIsInTrust_AndOwedToTheClientAgain(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        await scene.Pay(await scene.OpenCase(5_000), 1_000);
        await scene.MoveTo(new DateOnly(2026, 3, 20));
        await scene.MoveTo(SentOn.AddDays(-1));
        await agency.Send(new SweepFees(SentOn.AddDays(-1)), scene.Accountant);
        await scene.MoveTo(SentOn);
        await agency.Send(new OpenBankAccount("Trust", Fund.Trust, "EUR", Trust, "ABNANL2A", SentOn.AddDays(-1)), Administrator);
        await Prove(scene, SentOn);
        (await agency.Send(new IssueRemittances(new DateOnly(2026, 3, 1)), scene.Accountant)).Issued.ShouldBe(1);
        var sent = await Match(scene, "S-1", SentOn, Trust, 758, new CamtLine(-758, "March", "TRF-000123", Name: "Van Dijk Installaties B.V.", Account: "NL20INGB0001234567"));
        await agency.Send(new PlaceBankLine(sent.Number, 1, new BankMatch(BankLineUse.Entry, MatchBasis.ByHand, true, JournalNumber: await JournalOf(agency, "RM-2026-0001"))), scene.Accountant);
        agency.Clock.Set(BackOn);

        var back = await Match(scene, "S-2", BackOn, Trust, 0, new CamtLine(758, "Account closed", "TRF-000123", ReturnReason: "AC04"));

        back.Result.ShouldSatisfyAllConditions(run => run.Posted.ShouldBe(1, "by the reference under which it went out"), run => run.Refusals.ShouldBeEmpty());
        (await Line(agency, back.Number)).ShouldBe((BankLineStatus.Posted, BankLineUse.RemittanceReturned, "RM-2026-0002"));
        (await agency.Send(new GetRemittance("RM-2026-0002"), scene.Accountant)).ShouldSatisfyAllConditions(page => page.Total.Amount.ShouldBe(-758), page => page.Undoes.ShouldBe("RM-2026-0001"));
        (await agency.Query(db => db.JournalPostings.Where(row => row.Account == Account.ClientFunds).ToListAsync()))
            .Sum(row => row.Side == Side.Credit ? row.Amount.Amount : -row.Amount.Amount).ShouldBe(758);
        (await agency.Send(new GetBankStatement(back.Number), scene.Accountant)).Sides!.IsProved.ShouldBeTrue();
        await Prove(scene, BackOn);
        (await agency.Send(new IssueRemittances(new DateOnly(2026, 3, 1)), scene.Accountant)).Issued.ShouldBe(1);
        (await agency.Send(new VerifyBooks(), scene.Auditor)).Checks.SelectMany(check => check.Differences).ShouldBeEmpty();
    }

    [Fact]
    public async Task Given_ARemittanceOfAFile_When_TheBankBringsItBackUnderItsNumber_Then_ItIsUndone()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await RemittanceFileScene.Set(agency, clients: 2);
        await scene.Make();
        var sent = await Match(scene.Scene, "S-1", SentOn.AddDays(1), RemittanceFileScene.Trust, 1_516, new CamtLine(-758, "Remittance", "RM-2026-0001", BankReference: "B-1"), new CamtLine(-758, "Remittance", "RM-2026-0002", BankReference: "B-2"));
        agency.Clock.Set(BackOn);

        var back = await Match(scene.Scene, "S-2", BackOn, RemittanceFileScene.Trust, 0, new CamtLine(758, "Account closed", "RM-2026-0002", ReturnReason: "AC04"));

        sent.Result.ShouldSatisfyAllConditions(run => run.Refusals.ShouldBeEmpty());
        back.Result.ShouldSatisfyAllConditions(run => run.Posted.ShouldBe(1, "by its own number, the end-to-end id of the file"), run => run.Refusals.ShouldBeEmpty());
        (await agency.Send(new GetRemittance("RM-2026-0003"), scene.Maker)).Undoes.ShouldBe("RM-2026-0002");
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_APayoutByNacha_When_TheBanksFileOfReturnsNamesIt_Then_ItIsTakenBack_AndTheBanksLineIsThatEntry(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = new PayoutScene(await Scene.Set(agency));
        await scene.OpenOwn("USD", Own, "091000019");
        await TaxYearTests.MakePayable(scene);
        await TaxYearTests.Pay(scene, await TaxYearTests.OpenCase(scene.Scene), 10_000, PayoutScene.March, PayoutScene.April);
        agency.Clock.Set(BackOn);

        using var file = new MemoryStream(Encoding.ASCII.GetBytes(ReturnOf("PO-2026-0001", 72_500)));
        var notice = (await agency.Send(new ImportBankFile("returns.ach", file), scene.Maker)).Statements.Single().Number!;
        (await agency.Send(new MatchBankStatement(notice), scene.Maker)).ShouldSatisfyAllConditions(run => run.Posted.ShouldBe(1), run => run.Refusals.ShouldBeEmpty());
        (await Line(agency, notice)).ShouldBe((BankLineStatus.Posted, BankLineUse.PayoutReturned, "PO-2026-0002"));

        var entry = await agency.Query(db => db.Payouts.Where(row => row.Number == "PO-2026-0002").Select(row => row.JournalNumber).SingleAsync());
        (await agency.Query(db => db.BankLineEntries.CountAsync())).ShouldBe(0, "a notice moves no balance");
        var bank = await Match(scene.Scene, "S-1", BackOn, Own, 0, "USD", new CamtLine(725, "ACH RETURN PO-2026-0001"));
        bank.Result.Matched.ShouldBe(1);
        (await agency.Query(db => db.BankLineEntries.Select(row => row.JournalNumber).SingleAsync())).ShouldBe(entry);
        (await scene.Numbers()).Count.ShouldBe(2);
        await scene.Proves();
    }

    private static Task<(string Number, BankMatchResult Result)> Match(Scene scene, string id, DateOnly day, string account, decimal opening, params CamtLine[] lines) =>
        Match(scene, id, day, account, opening, "EUR", lines);

    private static async Task<(string Number, BankMatchResult Result)> Match(Scene scene, string id, DateOnly day, string account, decimal opening, string currency, params CamtLine[] lines)
    {
        using var content = new MemoryStream(CamtFile.Write(account, id, day, opening, lines, currency: currency));
        var verdict = (await scene.Agency.Send(new ImportBankFile("statement.xml", content), scene.Accountant)).Statements.Single();
        var number = verdict.Number.ShouldNotBeNull(string.Join(' ', verdict.Problems.Select(problem => problem.Message)));
        return (number, await scene.Agency.Send(new MatchBankStatement(number), scene.Accountant));
    }

    private static async Task<(BankLineStatus Status, BankLineUse? Use, string? Record)> Line(AgencyFixture agency, string statement)
    {
        var line = await agency.Query(db => (
            from row in db.BankLines join of in db.ImportedStatements on row.StatementId equals of.Id where of.Number == statement select new { row.Status, row.Use, row.RecordNumber }).SingleAsync());
        return (line.Status, line.Use, line.RecordNumber);
    }

    private static Task<string> JournalOf(AgencyFixture agency, string remittance) =>
        agency.Query(db => db.Remittances.Where(row => row.Number == remittance).Select(row => row.JournalNumber).SingleAsync());

    private static async Task Prove(Scene scene, DateOnly on)
    {
        var book = (await scene.Agency.Send(new PreviewTrustProof("EUR", on), scene.Accountant)).Book;
        await scene.Agency.Send(new RecordTrustProof("EUR", on, book.Amount), scene.Accountant);
    }

    /// <summary>A file of one credit that comes back, as the bank sends it.</summary>
    private static string ReturnOf(string payout, int cents)
    {
        var amount = cents.ToString("D10", CultureInfo.InvariantCulture);
        var total = cents.ToString("D12", CultureInfo.InvariantCulture);
        string[] records =
        [
            "101 09100001912345678902604030900A094101".PadRight(63) + "AGENCY",
            $"5220{"AGENCY",-36}1234567890CCD{"PAYOUT",-25}1021000020000001",
            $"621021000021{"000123456789",-17}{amount}{payout,-15}{"JANSEN ACCOUNTANTS LLC",-22}  1021000020000001",
            "799R02091000010000001      02100002".PadRight(79) + "021000020000001",
            $"82200000020002100002{0:D12}{total}1234567890".PadRight(79) + "021000020000001",
            $"9000001000001000000020002100002{0:D12}{total}",
        ];
        return string.Join('\n', records.Select(record => record.PadRight(94)).Concat(Enumerable.Repeat(new string('9', 94), 10 - records.Length)));
    }
}
