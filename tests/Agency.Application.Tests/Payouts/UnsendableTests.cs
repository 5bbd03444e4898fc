using Agency.Application.Payouts;
using Agency.Domain.Payouts;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using static Agency.Application.Tests.Refusals;

namespace Agency.Application.Tests.Payouts;

/// <summary>What the bank cannot be sent is not paid in the books either: it is said before the run, and again before each payout.</summary>
public sealed class UnsendableTests
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_NoNumberWithTheAmericanBank_When_ARunIsPreviewed_Then_PartnersInDollarsAreLeftOutByTheRule_AndTheOthersArePaid(DatabaseProvider provider)
    {
        await using var agency = await UnnamedPayerFixture.On(provider);
        var scene = await InDollars(agency);
        await scene.Scene.ReferFor("A-002");
        await scene.Scene.Pay(await scene.Scene.OpenCase(2_000), 1_000);
        await scene.MakePayable("A-002");
        await scene.OpenOwn("EUR");
        await scene.Issue(PayoutScene.March, PayoutScene.April);

        var preview = await scene.Preview();

        preview.ToPay.Select(row => row.AffiliateNumber).ShouldBe(["A-002"]);
        preview.LeftOut.Single().ShouldSatisfyAllConditions(
            row => (row.AffiliateNumber, row.Reason, row.Forbids!.Code).ShouldBe(("A-001", PayoutLeftOutReason.NoFile, "CompanyIdMustBeGiven")), row => row.Owed.Amount.ShouldBe(725));
        (await scene.PayOut(await scene.Approved())).ShouldSatisfyAllConditions(run => run.Paid.ShouldBe(1), run => run.Failures.ShouldBeEmpty());
        (await Refused(() => scene.Make())).ShouldBe("PayoutRunMustPaySomebody");
        agency.Payer = new PayoutPayer("Agency", "1234567890");
        (await scene.Preview()).ToPay.Single().AffiliateNumber.ShouldBe("A-001", "nothing else stands in its way");
        await scene.Proves();
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AnApprovedRun_When_ItsFileCannotBeMadeAnyMore_Then_NothingIsPaid_AndTheRuleIsNamed(DatabaseProvider provider)
    {
        await using var agency = await UnnamedPayerFixture.On(provider);
        var scene = await InDollars(agency);
        await scene.Issue(PayoutScene.March, PayoutScene.April);
        agency.Payer = new PayoutPayer("Agency", "1234567890");
        var run = await scene.Approved();
        agency.Payer = new PayoutPayer();

        (await Refused(() => agency.Send(new PayAffiliate(run, "A-001", "USD"), scene.Checker))).ShouldBe("CompanyIdMustBeGiven");
        (await scene.PayOut(run)).ShouldSatisfyAllConditions(result => result.Paid.ShouldBe(0), result => result.Failures.Single().ShouldContain("company's number"));

        (await scene.Numbers()).ShouldBeEmpty();
        (await scene.CommissionPayable()).ShouldBe(725);
        (await agency.Send(new GetPayoutRun(run), scene.Maker)).Status.ShouldBe(PayoutRunStatus.Approved, "it can be paid when the number is there, or withdrawn");
    }

    [Fact]
    public async Task Given_NoAccountOfOurs_OrOneWithoutItsBank_When_Previewed_Then_TheRuleIsNamed()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await PayoutScene.Set(agency, partners: 1, own: null);
        (await scene.Preview()).LeftOut.Single().Forbids!.Code.ShouldBe("PayingAccountMustBeSetUp");

        // A number without check digits may stand in our books; a file of euros names an IBAN.
        await scene.OpenOwn("EUR", "123456789");
        (await scene.Preview()).LeftOut.Single().ShouldSatisfyAllConditions(row => row.Reason.ShouldBe(PayoutLeftOutReason.NoFile), row => row.Forbids!.Code.ShouldBe("IbanMustBeValid"));
    }

    /// <summary>A partner in the United States who earned 725.00 dollars in March.</summary>
    private static async Task<PayoutScene> InDollars(AgencyFixture agency)
    {
        var scene = new PayoutScene(await Scene.Set(agency));
        await scene.OpenOwn("USD", "9988776655", "091000019");
        await TaxYearTests.MakePayable(scene);
        await TaxYearTests.Receive(scene, await TaxYearTests.OpenCase(scene.Scene), 10_000);
        return scene;
    }
}
