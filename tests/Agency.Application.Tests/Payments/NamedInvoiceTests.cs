using Agency.Application.Cases;
using Agency.Application.Common;
using Agency.Application.Payments;
using Agency.Application.Tests.Ledger;
using Agency.Domain.Cases;
using Agency.Domain.Payments;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using static Agency.Application.Tests.Refusals;

namespace Agency.Application.Tests.Payments;

/// <summary>A debtor who owes several invoices says which one is paid (art. 6:43(1) BW).</summary>
public sealed class NamedInvoiceTests
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_SeveralInvoices_When_TheDebtorNamesTheSecond_Then_ItIsPaidFirst_AndTheNightlySearchFindsNothingToRestate(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(1_000, 400);
        var invoices = (await agency.Send(new GetAdjustments(number), scene.Collector)).Invoices;
        var named = invoices.Single(row => row.Open.Amount == 400);
        var costs = (await scene.Money(number)).Components.Single(row => row.Component == Component.CollectionCosts).Amount.Amount;
        var payment = scene.Transfer(number, costs + 450) with { NamedClaimId = named.ClaimId };

        (await Refused(() => agency.Send(payment with { NamedClaimId = Guid.NewGuid() }, scene.Accountant, "other"))).ShouldBe("PaymentMustNameAnInvoiceOfTheCase");
        var preview = await agency.Send(new PreviewPayment(number, payment.Amount, payment.Method, payment.ReceivedBy, payment.ReceivedOn, null, NamedClaimId: named.ClaimId), scene.Accountant);
        var posted = (await agency.Send(payment with { Fingerprint = preview.Fingerprint }, scene.Accountant, "named")).Number;

        (await agency.Send(new GetPayment(posted), scene.Accountant)).ShouldSatisfyAllConditions(
            page => page.NamedInvoice.ShouldBe(named.InvoiceNumber),
            page => page.Allocation.Where(part => part.InvoiceNumber == named.InvoiceNumber && part.Component == Component.Principal).Sum(part => part.Amount.Amount).ShouldBe(400));
        (await agency.Send(new GetAdjustments(number), scene.Collector)).Invoices.Single(row => row.ClaimId == named.ClaimId).Open.Amount.ShouldBe(0);
        await agency.Send(new FindRestatements(scene.Today), Caller.System("test"));
        (await agency.Query(db => db.RestatementNeeds.CountAsync())).ShouldBe(0);
        await scene.Proves();

        await agency.Send(new ReversePayment(posted, ReversalReason.InsufficientFunds, scene.Today, null), scene.Accountant, "nsf");
        (await agency.Send(new GetAdjustments(number), scene.Collector)).Invoices.Single(row => row.ClaimId == named.ClaimId).Open.Amount.ShouldBe(400);
        await scene.Proves();
    }

    [Fact]
    public async Task Given_MoneyInSuspense_When_ItIsAssignedForANamedInvoice_Then_ThatOneIsPaid()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(1_000, 400);
        var page = await agency.Send(new GetAdjustments(number), scene.Collector);
        var named = page.Invoices.Single(row => row.Open.Amount == 400);
        var amount = page.Balance - Scene.Euro(1_000);
        var receipt = (await agency.Send(new ReceiveIntoSuspense(amount, PaymentMethod.BankTransfer, scene.Today, "S-1", null, null, null), scene.Accountant, "in")).Number;

        var preview = await agency.Send(new PreviewAssignment(receipt, number, NamedClaimId: named.ClaimId), scene.Accountant);
        await agency.Send(new AssignSuspense(receipt, number, AcceptOverpayment: false, null, preview.Fingerprint, named.ClaimId), scene.Accountant, "assign");

        (await agency.Send(new GetAdjustments(number), scene.Collector)).Invoices.Single(row => row.ClaimId == named.ClaimId).Open.Amount.ShouldBe(0);
        await scene.Proves();
    }
}
