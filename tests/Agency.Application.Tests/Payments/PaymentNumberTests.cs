using Agency.Application.Common;
using Agency.Application.Compliance;
using Agency.Application.Payments;
using Agency.Application.Verify;
using Agency.Domain.Identity;
using Agency.Domain.Payments;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;

namespace Agency.Application.Tests.Payments;

/// <summary>When money is good, and until when it comes back, are numbers of the administrator's; a payment keeps the day that it was given.</summary>
public sealed class PaymentNumberTests
{
    private static readonly Caller Administrator = new(Guid.CreateVersion7(), "Adam Admin", Role.Administrator);
    private static readonly DateOnly Delivered = new(1900, 1, 1);

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AnotherNumberFromADayOn_When_CardsPay_Then_EachIsGoodByTheNumberOfItsDay_AndWhatWasRecordedStays(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var on = await scene.OpenCase(1_000);
        var (before, from) = (scene.Today, scene.Today.AddDays(1));
        var old = await Pay(scene, on, 10);

        await agency.Send(new EnterLegalNumber("payments.good-funds.Card", "*", from, 20, "agency policy"), Administrator);
        agency.Clock.Set(from);

        var (late, now) = (await Pay(scene, on, 20, before), await Pay(scene, on, 30));
        (await ClearsOn(scene, late)).ShouldBe(before.AddDays(10), "received before the new number");
        (await ClearsOn(scene, now)).ShouldBe(from.AddDays(20));
        (await agency.Send(new GetPaymentMethods(), scene.Accountant)).Single(method => method.Method == PaymentMethod.Card).GoodFundsDays.ShouldBe(20);

        await agency.Send(new CorrectLegalNumber("payments.good-funds.Card", "*", Delivered, 2, "agency policy", "We read the contract again."), Administrator);
        (await ClearsOn(scene, old)).ShouldBe(before.AddDays(10), "what was recorded stays");
        (await ClearsOn(scene, await Pay(scene, on, 40, before))).ShouldBe(before.AddDays(2));
        await scene.MoveTo(from.AddDays(20));
        (await agency.Send(new GetPayment(now), scene.Accountant)).Status.ShouldBe(PaymentStatus.Cleared);
        (await agency.Send(new VerifyBooks(), scene.Auditor)).Checks.SelectMany(check => check.Differences).ShouldBeEmpty();
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AShorterWindow_When_APaymentIsReversedAfterIt_Then_ThePreviewWarns(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var payment = await Pay(scene, await scene.OpenCase(1_000), 10);
        agency.Clock.Set(scene.Today.AddDays(31));
        (await Warns()).ShouldBeFalse("the schemes give 120 days");

        await agency.Send(new CorrectLegalNumber("payments.returns.Card", "*", Delivered, 30, "a new contract", "It is thirty."), Administrator);

        (await Warns()).ShouldBeTrue();
        (await agency.Send(new GetPaymentMethods(), scene.Accountant)).Single(method => method.Method == PaymentMethod.Card)
            .ShouldSatisfyAllConditions(method => method.ReturnDays.ShouldBe(30), method => method.Source.ShouldBe("a new contract"));

        async Task<bool> Warns() => (await agency.Send(new PreviewReversal(payment, 10, ReversalReason.Chargeback, scene.Today), scene.Accountant)).IsAfterTheWindow;
    }

    private static async Task<string> Pay(Scene scene, string on, decimal amount, DateOnly? receivedOn = null)
    {
        var payment = scene.Transfer(on, amount) with { Method = PaymentMethod.Card, ReceivedOn = receivedOn ?? scene.Today };
        return (await scene.Agency.Send(payment, scene.Accountant, idempotencyKey: $"{amount}")).Number;
    }

    private static async Task<DateOnly> ClearsOn(Scene scene, string payment) => (await scene.Agency.Send(new GetPayment(payment), scene.Accountant)).ClearsOn;
}
