using Agency.Domain.Common;
using Agency.Domain.Remittances;
using FsCheck.Fluent;

namespace Agency.Domain.Tests.Remittances;

public sealed class RemittancePlanTests
{
    [Theory]
    [InlineData(RemittanceForm.Net, 80, 0, 0, 80)]
    [InlineData(RemittanceForm.Gross, 100, 20, 0, 100)]
    [InlineData(RemittanceForm.Combined, 50, 0, 30, 50)]
    public void Given_OneHundredCollected_AFeeOfTwenty_AndThirtyOwedOnDirectMoney_When_Planned_Then_TheFormDecides(
        RemittanceForm form, decimal sent, decimal invoiced, decimal setOff, decimal total)
    {
        var plan = RemittancePlan.Of(form, 0, isOnHold: false, Facts(80, 20, 0, 0, 30));

        (plan.Total.Amount, plan.Invoiced.Amount, plan.SetOff.Amount).ShouldBe((sent, invoiced, setOff));
        plan.Total.Amount.ShouldBe(total);
        plan.LeftOut.ShouldBeNull();
    }

    [Fact]
    public void Given_AShortfallAboveTheFunds_When_Planned_Then_NothingIsSentAndItIsCarried() =>
        RemittancePlan.Of(RemittanceForm.Net, 0, isOnHold: false, Facts(80, 20, 0, 200, 0)).LeftOut.ShouldBe(RemittanceLeftOutReason.Negative);

    [Fact]
    public void Given_MoneyThatIsNotGoodYet_When_Planned_Then_ItIsNamed() =>
        RemittancePlan.Of(RemittanceForm.Net, 0, isOnHold: false, Facts(0, 0, 100, 0, 0)).LeftOut.ShouldBe(RemittanceLeftOutReason.NotCleared);

    [Fact]
    public void Given_LessThanTheMinimum_OrAHold_When_Planned_Then_ItWaits()
    {
        RemittancePlan.Of(RemittanceForm.Net, 100, isOnHold: false, Facts(80, 20, 0, 0, 0)).LeftOut.ShouldBe(RemittanceLeftOutReason.BelowMinimum);
        RemittancePlan.Of(RemittanceForm.Net, 0, isOnHold: true, Facts(80, 20, 0, 0, 0)).LeftOut.ShouldBe(RemittanceLeftOutReason.OnHold);
    }

    [Fact]
    public void WhatIsSent_IsTheFundsAndWhatIsInvoiced_LessWhatIsKept_AndNoMoreIsKeptThanIsOwed() => Properties.Check(
        from form in Gen.Elements(RemittanceForm.Net, RemittanceForm.Gross, RemittanceForm.Combined)
        from funds in Gen.Choose(-100_000, 1_000_000)
        from fees in Gen.Choose(0, 100_000)
        from shortfall in Gen.Choose(0, 200_000)
        from owed in Gen.Choose(0, 200_000)
        select (form, Facts: Facts(funds / 100m, fees / 100m, 0, shortfall / 100m, owed / 100m)),
        it =>
        {
            var plan = RemittancePlan.Of(it.form, 0, isOnHold: false, it.Facts);
            plan.Total.ShouldBe(it.Facts.Funds + plan.Invoiced - plan.Recouped - plan.SetOff);
            plan.Recouped.ShouldBeInRange(Euro(0), it.Facts.Shortfall);
            plan.SetOff.ShouldBeInRange(Euro(0), it.Facts.FeesOwed);
            (plan.LeftOut is null).ShouldBe(plan.Total.IsPositive);
        });

    private static RemittanceFacts Facts(decimal funds, decimal fees, decimal notCleared, decimal shortfall, decimal owed) =>
        new(Euro(funds), Euro(fees), Euro(notCleared), Euro(shortfall), Euro(owed));

    private static Money Euro(decimal amount) => new(amount, Currency.Euro);
}
