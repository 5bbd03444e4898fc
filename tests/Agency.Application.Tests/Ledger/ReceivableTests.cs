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

public sealed class ReceivableTests
{
    private static readonly DateOnly March = new(2026, 3, 1);
    private static readonly DateOnly April = new(2026, 4, 1);
    private static readonly DateOnly May = new(2026, 5, 1);

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AShortfall_When_TheClientPaysAPartOfIt_Then_OnlyTheRestIsKeptFromTheNextRemittance(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await Shortfall(scene);
        (await agency.Send(new GetReceivable(scene.ClientNumber), scene.Accountant)).Owes.Single().ShouldBe(new ClientOwes(Scene.Euro(758), Scene.Euro(0)));

        var preview = await agency.Send(new PreviewSettlement(scene.ClientNumber, ReceivableKind.Shortfall, Scene.Euro(500)), scene.Accountant);
        await Settle(scene, ReceivableKind.Shortfall, 500);

        (preview.OwedBefore, preview.OwedAfter).ShouldBe((Scene.Euro(758), Scene.Euro(258)));
        (await Refused(() => Settle(scene, ReceivableKind.Shortfall, 258.01m))).ShouldBe("SettlementMustNotExceedWhatIsOwed");
        (await Refused(() => Settle(scene, ReceivableKind.Charges, 1))).ShouldBe("SettlementMustNotExceedWhatIsOwed");
        var proof = (await agency.Send(new GetProof(), scene.Accountant)).Currencies.Single();
        (proof.Difference, proof.OwedToTrust).ShouldBe((Scene.Euro(0), Scene.Euro(258)));

        await scene.Pay(number, 3_000);
        await scene.MoveTo(new DateOnly(2026, 4, 20));
        await scene.MoveTo(May);
        await Prove(scene, May);
        (await agency.Send(new IssueRemittances(April), scene.Accountant)).Issued.ShouldBe(1);
        (await agency.Send(new GetRemittance("RM-2026-0002"), scene.Accountant)).Total.ShouldBe(Scene.Euro(2_274 - 258));
        (await scene.Balance(Account.ClientReceivable)).ShouldBe(0);
        await scene.Proves();
    }

    [Fact]
    public async Task Given_ASettlement_When_ItIsReversed_Then_ItIsOwedAgain_AndASecondTimeIsRefused()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        await Shortfall(scene);
        var settlement = await Settle(scene, ReceivableKind.Shortfall, 758);

        await scene.Back(settlement);

        (await agency.Send(new GetReceivable(scene.ClientNumber), scene.Accountant)).ShouldSatisfyAllConditions(
            page => page.Owes.Single().Shortfall.ShouldBe(Scene.Euro(758)), page => page.Settlements.Single().ReversedOn.ShouldBe(scene.Today));
        (await Refused(() => scene.Back(settlement))).ShouldBe("CashMovementMustNotBeReversedTwice");
        await scene.Proves();
    }

    [Fact]
    public async Task Given_AFeeOnMoneyPaidDirect_When_TheClientPaysIt_Then_ItIsTheAgencysOwnMoney()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        await agency.Send(scene.Transfer(number, 500) with { ReceivedBy = ReceivedBy.Client }, scene.Accountant, "direct");

        await Settle(scene, ReceivableKind.Charges, 121);

        (await scene.Balance(Account.OperatingBank), await scene.Balance(Account.TrustBank), await scene.Balance(Account.ClientReceivable)).ShouldBe((121, 0, 0));
        await scene.Proves();
    }

    /// <summary>A payment of 1,000 comes back after 758 of it were sent.</summary>
    private static async Task<string> Shortfall(Scene scene)
    {
        var number = await scene.OpenCase(5_000);
        var payment = await scene.Pay(number, 1_000);
        await scene.MoveTo(new DateOnly(2026, 3, 20));
        await scene.MoveTo(April);
        await Prove(scene, April);
        await scene.Agency.Send(new IssueRemittances(March), scene.Accountant);
        await scene.Agency.Send(new ReversePayment(payment, ReversalReason.Chargeback, April, null), scene.Accountant, "back");
        return number;
    }

    private static async Task<string> Settle(Scene scene, ReceivableKind kind, decimal amount) => (await scene.Agency.Send(
        new SettleReceivable(scene.ClientNumber, kind, Scene.Euro(amount), scene.Today, null, null), scene.Accountant, Guid.NewGuid().ToString())).Number;

    private static async Task Prove(Scene scene, DateOnly on) => await scene.Agency.Send(new RecordTrustProof("EUR", on, await scene.Balance(Account.TrustBank)), scene.Accountant);
}
