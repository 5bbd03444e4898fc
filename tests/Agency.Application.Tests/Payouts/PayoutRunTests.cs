using Agency.Application.Commissions;
using Agency.Application.Common;
using Agency.Application.Payments;
using Agency.Application.Payouts;
using Agency.Domain.Common;
using Agency.Domain.Payments;
using Agency.Domain.Payouts;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Tests.Payouts;

public sealed class PayoutRunTests
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ARunThatDiedAfterItsFirstPayout_When_ItIsRunAgain_Then_EveryPayoutExistsOnceWithoutAGap(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await PayoutScene.Set(agency, partners: 3);
        var run = await scene.Approved();
        await agency.Send(new PayAffiliate(run, "A-001", "EUR"), scene.Checker);

        (await scene.PayOut(run)).ShouldSatisfyAllConditions(result => result.Paid.ShouldBe(2), result => result.Failures.ShouldBeEmpty());
        (await scene.PayOut(run)).Paid.ShouldBe(0, "it is done");

        (await scene.Numbers()).ShouldBe(["PO-2026-0001", "PO-2026-0002", "PO-2026-0003"]);
        (await agency.Query(db => db.Payouts.Select(row => row.Amount.Amount).Distinct().ToListAsync())).ShouldBe([35m], "5 % of 700: 300 of 1,000 went to costs");
        (await scene.CommissionPayable()).ShouldBe(0);
        (await scene.Preview()).ShouldSatisfyAllConditions(preview => preview.ToPay.ShouldBeEmpty(), preview => preview.LeftOut.ShouldBeEmpty());
        (await agency.Send(new GetPayoutRun(run), scene.Maker)).ShouldSatisfyAllConditions(
            page => page.Status.ShouldBe(PayoutRunStatus.PaidOut), page => page.Items.ShouldAllBe(item => item.PayoutNumber != null), page => page.Files.ShouldBe(["EUR"]));
        await scene.Proves();
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_APayout_When_TheBankReturnsIt_Then_ItsStatementIsOwedAgain_AndIsPaidOnceMore(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await PayoutScene.Set(agency, partners: 1);
        await scene.PayOut(await scene.Approved());
        (await agency.Send(new GetStatement("CS-2026-0001"), scene.Scene.Partner)).ShouldSatisfyAllConditions(
            page => page.PayoutNumber.ShouldBe("PO-2026-0001"), page => page.PaidOn.ShouldBe(PayoutScene.April));

        var preview = await agency.Send(new PreviewPayoutReversal("PO-2026-0001"), scene.Maker);
        preview.ShouldSatisfyAllConditions(it => it.Amount.Amount.ShouldBe(-35), it => it.Statements.Single().Number.ShouldBe("CS-2026-0001"), it => it.Postings.Count.ShouldBe(2));
        var reversal = await agency.Send(new ReversePayout("PO-2026-0001", "The account is closed."), scene.Maker, "back");
        (await agency.Send(new ReversePayout("PO-2026-0001", "The account is closed."), scene.Maker, "back")).ShouldBe(reversal);

        (await agency.Query(db => db.Payouts.SumAsync(row => row.Amount.Amount))).ShouldBe(0);
        (await scene.CommissionPayable()).ShouldBe(35);
        (await agency.Send(new GetStatement("CS-2026-0001"), scene.Scene.Partner)).PayoutNumber.ShouldBeNull();
        (await Broken(() => agency.Send(new ReversePayout("PO-2026-0001", "Again."), scene.Maker, "twice"))).ShouldBe("PayoutMustNotBeReversedTwice");
        (await Broken(() => agency.Send(new ReversePayout(reversal.Number, "Back again."), scene.Maker, "back-back"))).ShouldBe("ReversalOfPayoutMustNotBeReversed");
        await scene.Proves();

        (await scene.PayOut(await scene.Approved())).Paid.ShouldBe(1);
        (await scene.Numbers()).ShouldBe(["PO-2026-0001", "PO-2026-0002", "PO-2026-0003"]);
        (await agency.Send(new GetStatement("CS-2026-0001"), scene.Scene.Partner)).PayoutNumber.ShouldBe("PO-2026-0003");
        await scene.Proves();
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_PartnersWhoCannotBePaid_When_Previewed_Then_EachIsNamedWithItsReason(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await PayoutScene.Set(agency, partners: 3, arePayable: false);
        await agency.Send(new DeclareTaxDetails("A-002", "De Boekhouderij B.V.", "NL", TaxForm.VatNumber, null, "NL123456789B01"), scene.Maker);
        await scene.MakePayable("A-003");

        var preview = await scene.Preview();

        preview.ToPay.Single().ShouldSatisfyAllConditions(
            row => row.AffiliateNumber.ShouldBe("A-003"), row => row.Account.ShouldBe("••••4300"), row => row.Statements.Single().ToPay.Amount.ShouldBe(35));
        preview.LeftOut.Select(row => (row.AffiliateNumber, row.Reason, row.Owed.Amount)).ShouldBe(
            [("A-001", PayoutLeftOutReason.NoTaxDetails, 35m), ("A-002", PayoutLeftOutReason.NoBankAccount, 35m)]);
        await scene.Make();
        (await scene.Preview()).LeftOut.ShouldContain(row => row.AffiliateNumber == "A-003" && row.Reason == PayoutLeftOutReason.InAnotherRun);
        (await Broken(() => scene.Make())).ShouldBe("PayoutRunMustPaySomebody");
    }

    [Fact]
    public async Task Given_LessThanTheMinimum_OrNoStatementYet_When_Previewed_Then_ItRollsOver_AndIsNamed()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = new PayoutScene(await Scene.Set(agency));
        await scene.OpenOwn("EUR");
        await scene.MakePayable("A-001");
        var number = await scene.Scene.OpenCase(2_000);
        await scene.Scene.Pay(number, 400);
        await scene.Issue(PayoutScene.March, PayoutScene.April);
        (await scene.Preview()).LeftOut.Single().ShouldSatisfyAllConditions(row => row.Reason.ShouldBe(PayoutLeftOutReason.BelowMinimum), row => row.Carried.Amount.ShouldBe(5));

        await scene.Scene.Pay(number, 200);
        await scene.Issue(PayoutScene.April, PayoutScene.May);

        (await scene.Preview()).ToPay.Single().ShouldSatisfyAllConditions(row => row.Amount.Amount.ShouldBe(15), row => row.Statements.Count.ShouldBe(1));
        await scene.PayOut(await scene.Approved());
        await scene.Proves();
    }

    [Fact]
    public async Task Given_ARun_When_ItsMakerApproves_OrItIsPaidUnapproved_Then_ItIsRefusedByName()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await PayoutScene.Set(agency, partners: 1);
        var made = await scene.Make("once");
        (await scene.Make("once")).ShouldBe(made, "the same key makes one run");

        (await Broken(() => scene.PayOut(made.Number))).ShouldBe("PayoutRunMustBeApproved");
        (await Broken(() => agency.Send(new PayAffiliate(made.Number, "A-001", "EUR"), scene.Checker))).ShouldBe("PayoutRunMustBeApproved");
        (await Broken(() => scene.Approve(made.Number, scene.Maker))).ShouldBe("PayoutRunMustBeApprovedBySomebodyElse");
        await Should.ThrowAsync<ForbiddenException>(() => scene.Approve(made.Number, scene.Scene.Auditor));
        await scene.Approve(made.Number, scene.Checker);
        (await Broken(() => scene.Approve(made.Number, scene.Checker))).ShouldBe("PayoutRunMustWaitForApproval");
        (await agency.Query(db => db.AuditEntries.Where(row => row.Subject == made.Number).OrderBy(row => row.Id).Select(row => row.Action + " " + row.UserName).ToListAsync()))
            .ShouldBe(["MakePayoutRun Aisha Accounts", "ApprovePayoutRun Bea Books"]);
        (await agency.Query(db => db.Payouts.CountAsync())).ShouldBe(0, "nothing is posted until it is paid out");
    }

    [Fact]
    public async Task Given_AnAccountThatChangedAfterTheApproval_When_PaidOut_Then_ThatPartnerIsNotPaid_AndTheRestCanBeWithdrawn()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await PayoutScene.Set(agency, partners: 2);
        var run = await scene.Approved();
        await scene.EnterIban("A-002", PayoutScene.OtherIban, scene.Maker);

        var result = await scene.PayOut(run);

        (result.Paid, result.Failures.Count).ShouldBe((1, 1));
        result.Failures[0].ShouldContain("A-002");
        await agency.Send(new WithdrawPayoutRun(run, "The account of A-002 changed."), scene.Maker, "rest");
        (await agency.Send(new GetPayoutRun(run), scene.Maker)).ShouldSatisfyAllConditions(
            page => page.Status.ShouldBe(PayoutRunStatus.PaidOut), page => page.Items.Select(item => item.Status).ShouldBe([PayoutItemStatus.Paid, PayoutItemStatus.LeftOut]));
        (await scene.PayOut(await scene.Approved())).Paid.ShouldBe(1);
        (await scene.Numbers()).ShouldBe(["PO-2026-0001", "PO-2026-0002"], "a payout that failed takes no number");
        await scene.Proves();
    }

    [Fact]
    public async Task Given_AClawbackAfterThePayout_When_TheNextMonthIsStated_Then_TheNegativeBalanceIsCarried_AndKeptFromTheNextPayout()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = new PayoutScene(await Scene.Set(agency));
        await scene.OpenOwn("EUR");
        await scene.MakePayable("A-001");
        var number = await scene.Scene.OpenCase(8_000);
        var payment = await scene.Scene.Pay(number, 1_775);
        await scene.Issue(PayoutScene.March, PayoutScene.April);
        await scene.PayOut(await scene.Approved());
        await agency.Send(new ReversePayment(payment, ReversalReason.Chargeback, PayoutScene.April, null), scene.Maker, idempotencyKey: "chargeback");
        await scene.Issue(PayoutScene.April, PayoutScene.May);

        (await scene.Preview()).LeftOut.Single().ShouldSatisfyAllConditions(row => row.Reason.ShouldBe(PayoutLeftOutReason.Negative), row => row.Carried.Amount.ShouldBe(-50));
        (await scene.CommissionPayable()).ShouldBe(-50);
        await scene.Proves();

        await scene.Scene.Pay(number, 2_775);
        await scene.Issue(PayoutScene.May, new DateOnly(2026, 6, 1));
        (await scene.Preview()).ToPay.Single().Amount.Amount.ShouldBe(75, "775 went to costs; 1,000 at 5 % and 1,000 at 7.5 %, less 50");
        await scene.PayOut(await scene.Approved());
        (await scene.CommissionPayable()).ShouldBe(0);
        await scene.Proves();
    }

    [Fact]
    public async Task Given_APartner_When_TheyAsk_Then_OnlyTheirOwnPayoutsExist()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await PayoutScene.Set(agency, partners: 2);
        await scene.PayOut(await scene.Approved());
        var (own, foreign) = ("PO-2026-0002", "PO-2026-0001");

        (await agency.Send(new GetPayout(own), scene.Scene.Partner)).Amount.Amount.ShouldBe(35);
        await Should.ThrowAsync<NotFoundException>(() => agency.Send(new GetPayout(foreign), scene.Scene.Partner));
        await Should.ThrowAsync<NotFoundException>(() => agency.Send(new GetPayee("A-001"), scene.Scene.Partner));
        await Should.ThrowAsync<ForbiddenException>(() => agency.Send(new PreviewPayouts(), scene.Scene.Partner));
        (await agency.Send(new GetEarnings(), scene.Scene.Partner)).Single().ShouldSatisfyAllConditions(of => of.Paid.Amount.ShouldBe(35), of => of.LastPaidOn.ShouldBe(PayoutScene.April));
        (await agency.Query(db => db.PayoutLines.CountAsync(), scene.Scene.Partner)).ShouldBe(1);
    }

    [Fact]
    public async Task Given_MorePartners_When_PreviewedOrRead_Then_NoMoreQueriesAreSent()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await PayoutScene.Set(agency, partners: 3);

        (await agency.Counted(scene.Preview)).Queries.ShouldBeLessThanOrEqualTo(8);
        var run = await scene.Approved();
        await scene.PayOut(run);
        (await agency.Counted(() => agency.Send(new GetPayoutRun(run), scene.Maker))).Queries.ShouldBe(2);
        (await agency.Counted(() => agency.Send(new GetPayout("PO-2026-0001"), scene.Maker))).Queries.ShouldBeLessThanOrEqualTo(6);
    }

    private static async Task<string> Broken<T>(Func<Task<T>> act) => (await Should.ThrowAsync<BusinessRuleException>(act)).Rule.Name;
}
