using Agency.Application.Banking;
using Agency.Application.Common;
using Agency.Application.Ledger;
using Agency.Application.Payments;
using Agency.Application.Remittances;
using Agency.Application.Verify;
using Agency.Domain.Banking;
using Agency.Domain.Ledger;
using Agency.Domain.Payments;
using Agency.Domain.Remittances;
using Agency.Infrastructure.Demo;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Tests.Banking;

/// <summary>Earned fees that go back from the agency's account to trust: at the bank a movement of its own beside the one that asked for it.</summary>
public sealed class SweptBackTests
{
    private const string Trust = "DE89370400440532013000";
    private const string Own = "NL44RABO0123456789";

    private static readonly DateOnly March = new(2026, 3, 1);
    private static readonly DateOnly April = new(2026, 4, 1);
    private static readonly DateOnly Paid = new(2026, 4, 2);

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ASweptFee_When_TheClientIsRemittedGross_Then_TheBankHasTwoMovements_AndEachIsTiedToAnEntry(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var (scene, _) = await Swept(agency);
        await agency.Send(new SetRemittanceTerms(scene.ClientNumber, RemittanceForm.Gross, 0, null), scene.Accountant);
        var book = (await agency.Send(new PreviewTrustProof("EUR", Paid), scene.Accountant)).Book;
        await agency.Send(new RecordTrustProof("EUR", Paid, book.Amount), scene.Accountant);
        (await agency.Send(new IssueRemittances(March), scene.Accountant)).Issued.ShouldBe(1);

        var trust = await Import(scene, Trust, "T-1", 758, new CamtLine(-1_000, "", "RM-2026-0001"), new CamtLine(242, "To trust"));
        (await agency.Send(new MatchBankStatement(trust), scene.Accountant)).ShouldSatisfyAllConditions(run => run.Matched.ShouldBe(1), run => run.Proposed.ShouldBe(1));
        await Tie(scene, trust, 2);
        var own = await Import(scene, Own, "O-1", 242, new CamtLine(-242, "To trust"));
        await Tie(scene, own, 1);

        (await agency.Send(new GetBankStatement(trust), scene.Accountant)).ShouldSatisfyAllConditions(page => page.OutstandingCount.ShouldBe(0), page => page.Sides!.IsProved.ShouldBeTrue());
        (await agency.Send(new GetBankStatement(own), scene.Accountant)).OutstandingCount.ShouldBe(0);
        await Proves(scene);

        await agency.Send(new UndoRemittance("RM-2026-0001", "It came back.", Paid), scene.Accountant, "undo");
        await Proves(scene);
        (await agency.Send(new PreviewSweep(Paid), scene.Accountant)).Rows.Single().ShouldSatisfyAllConditions(
            row => row.Amount.Amount.ShouldBe(242, "the fee is earned again, and lies in trust"), row => row.LeftOut.ShouldBe(SweepLeftOutReason.RemittedGross));
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ASweptFee_When_TheBankTakesThePaymentBack_Then_ItsLineIsTheReversalAlone_AndWhatIsSweptBackIsAnEntryOfItsOwn(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var (scene, payment) = await Swept(agency);

        var trust = await Import(scene, Trust, "T-1", 758, new CamtLine(-1_000, "returned"), new CamtLine(242, "To trust"));
        await agency.Send(new PlaceBankLine(trust, 1, new BankMatch(BankLineUse.Reversal, MatchBasis.ByHand, true, PaymentNumber: payment), Reason: ReversalReason.Chargeback), scene.Accountant);
        await Tie(scene, trust, 2);

        (await agency.Send(new GetBankStatement(trust), scene.Accountant)).ShouldSatisfyAllConditions(page => page.OutstandingCount.ShouldBe(0), page => page.Sides!.IsProved.ShouldBeTrue());
        await Proves(scene);
    }

    /// <summary>A payment of 1,000 that is good, its fee of 242 swept, and accounts that agree through the day of the sweep.</summary>
    private static async Task<(Scene Scene, string Payment)> Swept(AgencyFixture agency)
    {
        var scene = await Scene.Set(agency);
        var payment = await scene.Pay(await scene.OpenCase(2_000), 1_000);
        await scene.MoveTo(new DateOnly(2026, 3, 20));
        await scene.MoveTo(April);
        await agency.Send(new SweepFees(April), scene.Accountant);
        await agency.Send(new OpenBankAccount("Trust", Fund.Trust, "EUR", Trust, "COBADEFF", April), Caller.System("test"));
        await agency.Send(new OpenBankAccount("Own", Fund.Operating, "EUR", Own, "RABONL2U", April), Caller.System("test"));
        await scene.MoveTo(Paid);
        return (scene, payment);
    }

    private static async Task<string> Import(Scene scene, string account, string id, decimal opening, params CamtLine[] lines)
    {
        using var content = new MemoryStream(CamtFile.Write(account, id, Paid, opening, lines));
        var verdict = (await scene.Agency.Send(new ImportBankFile("statement.xml", content), scene.Accountant)).Statements.Single();
        return verdict.Number.ShouldNotBeNull(string.Join(' ', verdict.Problems.Select(problem => problem.Message)));
    }

    /// <summary>Ties a line to the entry that sweeps back.</summary>
    private static async Task Tie(Scene scene, string statement, int position)
    {
        var entry = await scene.Agency.Query(db => db.JournalPostings
            .Where(row => row.Event == LedgerEvent.FeeSwept && row.Account == Account.TrustBank && row.Side == Side.Debit).Select(row => row.JournalNumber).SingleAsync());
        await scene.Agency.Send(new PlaceBankLine(statement, position, new BankMatch(BankLineUse.Entry, MatchBasis.ByHand, true, JournalNumber: entry)), scene.Accountant);
    }

    private static async Task Proves(Scene scene)
    {
        (await scene.Agency.Send(new VerifyBooks(), scene.Auditor)).Checks.SelectMany(check => check.Differences).ShouldBeEmpty();
        (await scene.Agency.Send(new GetProof(), scene.Auditor)).Currencies.ShouldAllBe(currency => currency.Difference.IsZero);
    }
}
