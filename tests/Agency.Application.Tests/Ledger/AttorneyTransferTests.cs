using Agency.Application.Ledger;
using Agency.Application.Payments;
using Agency.Application.Remittances;
using Agency.Domain.Ledger;
using Agency.Domain.Payments;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using static Agency.Application.Tests.Ledger.CashBooks;
using static Agency.Application.Tests.Refusals;

namespace Agency.Application.Tests.Ledger;

public sealed class AttorneyTransferTests
{
    private static readonly DateOnly March = new(2026, 3, 1);
    private static readonly DateOnly April = new(2026, 4, 1);

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_MoneyThatAnAttorneyHolds_When_ItIsHandedOverInParts_Then_ItIsSweptAndRemittedOnceItIsWhole(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var (number, first, second) = await Collect(scene);
        (await agency.Send(new GetAttorneyFunds(), scene.Auditor)).ShouldSatisfyAllConditions(
            funds => funds.Rows.Single().ShouldSatisfyAllConditions(
                row => (row.AttorneyName, row.CaseNumber, row.Held).ShouldBe(("Vermeer Advocaten", number, Scene.Euro(1_500))), row => row.Payments.ShouldBe([first, second])),
            funds => funds.Totals.ShouldBe([Scene.Euro(1_500)]));

        var preview = await agency.Send(new PreviewAttorneyTransfer(number, null, Scene.Euro(1_200), scene.Today), scene.Accountant);
        await Hand(scene, number, 1_200);

        preview.Parts.Select(part => (part.PaymentNumber, part.Amount.Amount, part.HeldAfter.Amount)).ShouldBe([(first, 1_000m, 0m), (second, 200m, 300m)]);
        (await scene.Balance(Account.AttorneyTrust), await scene.Balance(Account.TrustBank)).ShouldBe((300, 1_200));
        (await agency.Send(new PreviewSweep(scene.Today), scene.Accountant)).ShouldSatisfyAllConditions(
            sweep => sweep.Totals.ShouldBe([Scene.Euro(242)], "the fee of the payment that is whole"),
            sweep => sweep.Rows.Select(row => (row.LeftOut, row.Amount)).ShouldBe([(null, Scene.Euro(242)), (SweepLeftOutReason.WithAttorney, Scene.Euro(121))]),
            sweep => sweep.Earned.ShouldBe([Scene.Euro(363)]));
        (await agency.Send(new GetProof(), scene.Accountant)).Currencies.Single().EarnedNotSwept.ShouldBe(Scene.Euro(363), "the sweep names the whole of it");
        (await Refused(() => Hand(scene, number, 300.01m))).ShouldBe("TransferMustNotExceedWhatIsHeld");
        await Prove(scene);
        (await agency.Send(new PreviewRemittances(March), scene.Accountant)).ToIssue.Single().Total.ShouldBe(Scene.Euro(758));

        await Hand(scene, number, 300);
        await Prove(scene);
        (await agency.Send(new PreviewRemittances(March), scene.Accountant)).ToIssue.Single().Total.ShouldBe(Scene.Euro(758 + 379));
        (await agency.Send(new GetAttorneyFunds(), scene.Auditor)).Rows.ShouldBeEmpty();
        (await agency.Send(new IssueRemittances(March), scene.Accountant)).Issued.ShouldBe(1);
        await scene.Proves();
    }

    [Fact]
    public async Task Given_ATransfer_When_ItIsReversed_Then_TheAttorneyHoldsItAgain_UnlessTheClientWasSentIt()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var (number, _, _) = await Collect(scene);
        var transfer = await Hand(scene, number, 1_500);
        await scene.Back(transfer);
        (await scene.Balance(Account.AttorneyTrust), await scene.Balance(Account.TrustBank)).ShouldBe((1_500, 0));
        (await Refused(() => scene.Back(transfer))).ShouldBe("CashMovementMustNotBeReversedTwice");
        await scene.Proves();

        var again = await Hand(scene, number, 1_500);
        await Prove(scene);
        await agency.Send(new IssueRemittances(March), scene.Accountant);
        (await Refused(() => scene.Back(again))).ShouldBe("TransferMustNotBeRemitted");
        await scene.Proves();
    }

    [Fact]
    public async Task Given_APaymentThatWasHandedOver_When_ItComesBack_Then_TheAttorneyIsOwedIt_AndIsPaidByTheReversalOfTheTransfer()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var (number, first, second) = await Collect(scene);
        var transfer = await Hand(scene, number, 1_500);
        await agency.Send(new ReversePayment(first, ReversalReason.Recalled, scene.Today, null), scene.Accountant, "first");
        (await agency.Send(new GetAttorneyFunds(), scene.Auditor)).Rows.Single().Held.ShouldBe(Scene.Euro(-1_000));
        await scene.Proves();
        await agency.Send(new ReversePayment(second, ReversalReason.Recalled, scene.Today, null), scene.Accountant, "second");

        await scene.Back(transfer);

        foreach (var account in new[] { Account.AttorneyTrust, Account.TrustBank, Account.ClientFunds, Account.FeeIncome })
        {
            (await scene.Balance(account)).ShouldBe(0, account.ToString());
        }

        await scene.Proves();
    }

    /// <summary>Two payments to an attorney, good by now.</summary>
    private static async Task<(string Case, string First, string Second)> Collect(Scene scene)
    {
        var number = await scene.OpenCase(5_000);
        var first = await ToAttorney(scene, number, 1_000);
        var second = await ToAttorney(scene, number, 500);
        await scene.MoveTo(scene.Today.AddDays(20));
        await scene.MoveTo(April > scene.Today ? April : scene.Today);
        return (number, first, second);
    }

    private static async Task<string> ToAttorney(Scene scene, string number, decimal amount) => (await scene.Agency.Send(
        scene.Transfer(number, amount) with { ReceivedBy = ReceivedBy.Attorney, AttorneyName = " Vermeer Advocaten " }, scene.Accountant, Guid.NewGuid().ToString())).Number;

    private static async Task<string> Hand(Scene scene, string number, decimal amount) => (await scene.Agency.Send(
        new RecordAttorneyTransfer(number, null, Scene.Euro(amount), scene.Today, null, null), scene.Accountant, Guid.NewGuid().ToString())).Number;

    private static async Task Prove(Scene scene) => await scene.Agency.Send(new RecordTrustProof("EUR", scene.Today, await scene.Balance(Account.TrustBank)), scene.Accountant);
}
