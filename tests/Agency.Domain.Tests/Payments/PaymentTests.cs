using Agency.Domain.Cases;
using Agency.Domain.Payments;
using Agency.Domain.Payments.Rules;
using static Agency.Domain.Tests.Builders;

namespace Agency.Domain.Tests.Payments;

public sealed class PaymentTests
{
    [Theory]
    [InlineData(PaymentMethod.BankTransfer, 1)]
    [InlineData(PaymentMethod.Card, 10)]
    [InlineData(PaymentMethod.DirectDebit, 5)]
    [InlineData(PaymentMethod.Cheque, 10)]
    [InlineData(PaymentMethod.Cash, 0)]
    [InlineData(PaymentMethod.Wire, 0)]
    public void Given_AMethod_When_MoneyComes_Then_ItIsGoodAfterItsDays(PaymentMethod method, int days)
    {
        var day = Day("2026-02-27");

        GoodFunds.On(DeliveredNumbers.All, method, ReceivedBy.Agency, day).ShouldBe(day.AddDays(days));
        GoodFunds.On(DeliveredNumbers.All, method, ReceivedBy.Attorney, day).ShouldBe(day.AddDays(days));
        GoodFunds.On(DeliveredNumbers.All, method, ReceivedBy.Client, day).ShouldBe(day, "the client has it");
    }

    [Fact]
    public void Given_EveryMethod_When_Looked_Then_ItHasAGoodFundsTime() =>
        Enum.GetValues<PaymentMethod>().ShouldAllBe(method => GoodFunds.On(DeliveredNumbers.All, method, ReceivedBy.Agency, Day("2026-01-01")) >= Day("2026-01-01"));

    [Fact]
    public void Given_APayment_When_ClearedBeforeItIsGoodOrTwice_Then_ItIsRefused()
    {
        var payment = OpenCase().Pay(Eur(100), "2026-01-20");

        RuleBrokenBy(() => payment.Clear(Day("2026-01-20"))).ShouldBe(nameof(GoodFundsMustHavePassed));
        payment.Clear(Day("2026-01-21"));
        (payment.Status, payment.ClearedOn).ShouldBe((PaymentStatus.Cleared, Day("2026-01-21")));
        RuleBrokenBy(() => payment.Clear(Day("2026-01-22"))).ShouldBe(nameof(PaymentMustBeReceived));
        payment.Events.ShouldHaveSingleItem().ShouldBe(new PaymentCleared("P-1"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Given_APayment_When_ReversedTwice_Then_TheSecondIsRefused(bool isCleared)
    {
        var on = OpenCase();
        var payment = on.Pay(Eur(100), "2026-01-20");
        if (isCleared)
        {
            payment.Clear(Day("2026-01-21"));
        }

        on.Reverse(payment, Eur(100), ReversalReason.Chargeback);

        (payment.Status, payment.ReversalReason, payment.ReversedAt).ShouldBe((PaymentStatus.Reversed, ReversalReason.Chargeback, Now));
        RuleBrokenBy(() => on.Reverse(payment, Eur(1), ReversalReason.Refund)).ShouldBe(nameof(PaymentMustNotBeReversedTwice));
        RuleBrokenBy(() => payment.Clear(Day("2026-01-30"))).ShouldBe(nameof(PaymentMustBeReceived));
    }

    [Fact]
    public void Given_APlan_When_Recorded_Then_ThePaymentSaysWhatThePlanSaid()
    {
        var on = OpenCase();
        on.Move(CaseAction.SendAttorneyLetter, Day("2026-01-10"));
        var plan = PostingPlan.Of(Context(on), Facts(Eur(100), "2026-01-20", PaymentMethod.Cheque), Day("2026-01-30"));

        var payment = Payment.Record("P-7", plan, "clerk", Now);

        (payment.Number, payment.Amount, payment.ClearsOn, payment.Status, payment.StageAtReceipt).ShouldBe(
            ("P-7", Eur(100), Day("2026-01-30"), PaymentStatus.Received, Stage.PreLegal));
        payment.Fee.ShouldBeSameAs(plan.Fee);
        (payment.CaseId, payment.ClientId, payment.AffiliateId).ShouldBe((on.Id, on.ClientId, on.AffiliateId));
    }

    [Fact]
    public void Given_AReferenceThatWasPosted_When_PostedAgain_Then_ItIsRefused()
    {
        new ExternalReferenceMustBePostedOnce("BANK-1", "P-1").IsBroken.ShouldBeTrue();
        new ExternalReferenceMustBePostedOnce("BANK-1", null).IsBroken.ShouldBeFalse();
    }
}
