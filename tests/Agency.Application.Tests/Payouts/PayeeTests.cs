using Agency.Application.Common;
using Agency.Application.Payouts;
using Agency.Application.Remittances;
using Agency.Domain.Common;
using Agency.Domain.Payouts;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using static Agency.Application.Tests.Refusals;

namespace Agency.Application.Tests.Payouts;

public sealed class PayeeTests
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_APartnerWhoWasPaid_When_TheirAccountChanges_Then_NothingIsPaidUntilASecondPersonHasApprovedIt(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await PayoutScene.Set(agency, partners: 1);
        await scene.PayOut(await scene.Approved());
        await scene.Scene.Pay(await scene.Scene.OpenCase(2_000), 1_000);
        await scene.Issue(PayoutScene.April, PayoutScene.May);

        await scene.EnterIban("A-001", PayoutScene.OtherIban, scene.Maker);
        (await scene.Preview()).LeftOut.Single().Reason.ShouldBe(PayoutLeftOutReason.AccountNotApproved);
        var waiting = (await agency.Send(new GetPayee("A-001"), scene.Maker)).Accounts.Single(account => account.Status == PayeeAccountStatus.Proposed);
        (await Should.ThrowAsync<BusinessRuleException>(() => agency.Send(new DecideBankAccount("A-001", waiting.Id, true), scene.Maker))).Rule.Name.ShouldBe("AccountMustBeApprovedBySomebodyElse");
        await Should.ThrowAsync<ForbiddenException>(() => agency.Send(new DecideBankAccount("A-001", waiting.Id, true), scene.Scene.Partner));
        await agency.Send(new DecideBankAccount("A-001", waiting.Id, true), scene.Checker);

        (await scene.Preview()).ToPay.Single().Account.ShouldBe("••••4567");
        (await agency.Query(db => db.AuditEntries.Where(row => row.Action == "DecideBankAccount").Select(row => row.Subject + " " + row.UserName + " " + row.Reason).ToListAsync()))
            .ShouldBe(["A-001 Bea Books Approved"]);
        await scene.PayOut(await scene.Approved());
        (await agency.Send(new GetPayout("PO-2026-0001"), scene.Maker)).Account.ShouldBe("••••4300", "a payout keeps the account that it went to");
        await scene.Proves();
    }

    [Fact]
    public async Task Given_ThePartnerItself_When_ItEntersItsDetails_Then_TheyAreKept_AndReadMasked()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);

        await agency.Send(new DeclareTaxDetails("A-001", "Jansen Accountants LLC", "US", TaxForm.W9, TinKind.Ein, "12-3456789"), scene.Partner);
        await agency.Send(new EnterBankAccount("A-001", AccountKind.Ach, null, null, "021000021", "000123456789", AchAccountType.Checking), scene.Partner);

        (await agency.Send(new GetPayee("A-001"), scene.Partner)).ShouldSatisfyAllConditions(
            page => page.TaxNumber.ShouldBe("••••6789"),
            page => page.Accounts.Single().Account.ShouldBe("••••6789"),
            page => page.Accounts.Single().Status.ShouldBe(PayeeAccountStatus.InForce));
        await Should.ThrowAsync<NotFoundException>(() => agency.Send(new DeclareTaxDetails("A-002", "Not mine", "NL", TaxForm.VatNumber, null, "NL123456789B01"), scene.Partner));
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AnAccountOfTheAgencyItself_When_APartnerOrAClientWouldBePaidThere_Then_ItIsRefusedByName_AndNothingIsStored(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = new PayoutScene(await Scene.Set(agency));
        await scene.OpenOwn("EUR");
        await scene.OpenOwn("USD", "9988776655", "091000019");
        EnterBankAccount Dollars(string bank) => new("A-001", AccountKind.Ach, null, null, bank, "9988776655", AchAccountType.Checking);

        (await Refused(() => scene.EnterIban("A-001", "nl44 rabo 0123 4567 89", scene.Scene.Partner))).ShouldBe("PayeeAccountMustNotBeTheAgencys");
        (await Refused(() => agency.Send(Dollars("091000019"), scene.Maker))).ShouldBe("PayeeAccountMustNotBeTheAgencys");
        (await Refused(() => agency.Send(new EnterClientAccount(scene.Scene.ClientNumber, AccountKind.Iban, PayoutScene.Own, null, null, null, null), scene.Maker))).ShouldBe("PayeeAccountMustNotBeTheAgencys");
        (await agency.Query(async db => await db.PayeeAccounts.CountAsync() + await db.ClientAccounts.CountAsync())).ShouldBe(0);

        await agency.Send(Dollars("021000021"), scene.Maker);
        (await agency.Send(new GetPayee("A-001"), scene.Maker)).Accounts.Single().Account.ShouldBe("••••6655", "the same number at another bank is another account");
    }

    [Theory]
    [InlineData("NL91ABNA0417164301", null)]
    [InlineData("NL91ABNA04171643", null)]
    [InlineData("NL91ABNA0417164300", "ABNA")]
    public async Task Given_AMistypedAccount_When_Entered_Then_TheFieldIsNamed_AndNothingIsStored(string iban, string? bic)
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);

        var wrong = await Should.ThrowAsync<ValidationException>(() => agency.Send(new EnterBankAccount("A-001", AccountKind.Iban, iban, bic, null, null, null), scene.Partner));

        wrong.Errors.Single().PropertyName.ShouldBe(bic is null ? "Iban" : "Bic");
        (await agency.Query(db => db.PayeeAccounts.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Given_AFormThatDoesNotFit_When_Declared_Then_ItIsRefusedByName()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);

        (await Refused(new DeclareTaxDetails("A-001", "Jansen", "US", TaxForm.VatNumber, null, "US123456789"))).ShouldBe("TaxFormMustFitTheCountry");
        (await Refused(new DeclareTaxDetails("A-001", "Jansen", "US", TaxForm.W9, TinKind.Ssn, "12345"))).ShouldBe("TaxNumberMustFitTheForm");
        (await Refused(new DeclareTaxDetails("A-001", "Jansen", "NL", TaxForm.VatNumber, null, "DE123456789"))).ShouldBe("TaxNumberMustFitTheForm");

        async Task<string> Refused(DeclareTaxDetails details) => (await Should.ThrowAsync<BusinessRuleException>(() => agency.Send(details, scene.Partner))).Rule.Name;
    }
}
