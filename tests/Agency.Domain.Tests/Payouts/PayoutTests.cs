using Agency.Domain.Common;
using Agency.Domain.Payouts;

namespace Agency.Domain.Tests.Payouts;

public sealed class PayoutTests
{
    private static readonly DateTime At = new(2027, 1, 4, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly December = new(2026, 12, 31);
    private static readonly Guid Maker = Guid.CreateVersion7();

    [Fact]
    public void Given_AReversalInTheNextYear_When_Counted_Then_ItIsTakenFromTheYearOfThePayment()
    {
        var (_, payout) = Paid();

        var back = payout.Reverse(new PayoutLink("PO-2027-0001", 2, payout.Number, payout.Hash), new DateOnly(2027, 1, 4), "J-2", "Closed.", "Maker", At);

        (back.Amount.Amount, back.PaidOn.Year, back.TaxYear).ShouldBe((-75m, 2027, 2026));
        back.Lines.ShouldAllBe(line => line.Turn == 2 && line.Amount.IsNegative);
        back.ComputeHash(back.Lines).ShouldBe(back.Hash);
        back.PreviousHash.ShouldBe(payout.Hash);
        Should.Throw<BusinessRuleException>(() => back.Reverse(new PayoutLink("PO-2027-0002", 3, back.Number, back.Hash), December, "J-3", "?", "Maker", At))
            .Rule.Name.ShouldBe("ReversalOfPayoutMustNotBeReversed");
    }

    [Fact]
    public void Given_ARun_When_ItIsTaken_Then_OnlyInTheOrderOfItsLife()
    {
        var run = Run();
        Should.Throw<BusinessRuleException>(() => run.Approve(Maker, "Maker", At)).Rule.Name.ShouldBe("PayoutRunMustBeApprovedBySomebodyElse");
        run.Approve(Guid.CreateVersion7(), "Checker", At);
        var payout = PayoutOf(run);

        run.Take(run.Items[0], payout, othersOpen: 0, At);

        run.Status.ShouldBe(PayoutRunStatus.PaidOut);
        Should.Throw<BusinessRuleException>(() => run.Take(run.Items[0], payout, 0, At)).Rule.Name.ShouldBe("PayoutRunMustBeApproved");
        Should.Throw<BusinessRuleException>(() => run.Withdraw("Too late.", At)).Rule.Name.ShouldBe("PayoutRunMustBeOpen");
    }

    [Fact]
    public void Given_AnotherSumThanWasApproved_When_Paid_Then_ItIsRefused()
    {
        var run = Run();
        Should.Throw<BusinessRuleException>(() => Payout.Pay(
                new PayoutLink("PO-2026-0001", 1, null, ""), run.Items[0], [new PayoutLineDraft(Guid.CreateVersion7(), Euro(76), 1)], December, "J-1", "Maker", At))
            .Rule.Name.ShouldBe("PayoutMustBeWhatWasApproved");
    }

    [Theory]
    [InlineData(50, 0, 0, false, PayoutLeftOutReason.NoTaxDetails)]
    [InlineData(50, 0, 0, true, PayoutLeftOutReason.InAnotherRun)]
    [InlineData(50, -50, 0, false, PayoutLeftOutReason.Negative)]
    [InlineData(0, -50, 0, false, PayoutLeftOutReason.Negative)]
    [InlineData(0, 5, 0, false, PayoutLeftOutReason.BelowMinimum)]
    [InlineData(0, 0, 20, false, PayoutLeftOutReason.NotOnStatement)]
    public void Given_WhatSpeaksAgainstAPayout_When_Asked_Then_TheFirstReasonIsNamed(decimal owed, decimal carried, decimal notStated, bool isBusy, PayoutLeftOutReason reason) =>
        new PayoutFacts(Euro(owed), Euro(carried), Euro(notStated), isBusy).LeftOut(null).ShouldBe(reason);

    private static (PayoutRun Run, Payout Payout) Paid()
    {
        var run = Run();
        run.Approve(Guid.CreateVersion7(), "Checker", At);
        return (run, PayoutOf(run));
    }

    private static PayoutRun Run() =>
        PayoutRun.Make("PB-2026-0001", 9, [new PayoutDraft(Guid.CreateVersion7(), Guid.CreateVersion7(), "Jansen B.V.", Euro(75), 2)], Maker, "Maker", At);

    private static Payout PayoutOf(PayoutRun run) => Payout.Pay(
        new PayoutLink("PO-2026-0001", 1, null, ""), run.Items[0],
        [new PayoutLineDraft(Guid.CreateVersion7(), Euro(50), 1), new PayoutLineDraft(Guid.CreateVersion7(), Euro(25), 1)], December, "J-1", "Maker", At);

    private static Money Euro(decimal amount) => new(amount, Currency.Euro);
}
