using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Fees;
using Agency.Domain.Interest;
using Agency.Domain.Ledger;
using Agency.Domain.Payments;
using Agency.Domain.Payments.Rules;
using FsCheck.Fluent;
using static Agency.Domain.Tests.Builders;
using Case = Agency.Domain.Cases.Case;

namespace Agency.Domain.Tests.Payments;

public sealed class RestatementPlanTests
{
    /// <summary>10.95 % of 1,000 is 0.30 a day.</summary>
    private static readonly RateTable Low = Rates(("2000-01-01", 10.95m));
    private static readonly RateTable High = Rates(("2000-01-01", 21.90m));

    /// <summary>A fee on principal alone: it moves when a payment pays other parts.</summary>
    private static readonly FeeScheduleVersion OnPrincipal = Schedule(21, new FeeRule("principal", Bands.Flat(20), Components: [Component.Principal]));

    [Fact]
    public void Given_ACaseThatAgrees_When_Restated_Then_ThereIsNothingToDo()
    {
        var on = OpenCase(Regime.EuCommercial);
        var payments = new[] { on.Pay(Eur(100), "2026-01-20", Low), on.Pay(Eur(50), "2026-03-02", Low) };

        Plan(on, Low, payments).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Given_ARateThatWasTooLow_When_Restated_Then_ThePaymentPaysMoreInterestAndLessPrincipal()
    {
        var on = OpenCase(Regime.EuCommercial);
        var payment = on.Pay(Eur(100), "2026-01-20", Low);

        var plan = Plan(on, High, payment);
        on.Write(plan.Entries(Guid.NewGuid()), Now);

        plan.Payments.Single().Allocation.Differences.Select(part => (part.Component, part.Amount)).ShouldBe(
            [(Component.Interest, Eur(6)), (Component.Principal, Eur(-6))], ignoreOrder: true);
        plan.Interest.Single().Amount.ShouldBe(Eur(6), "20 days of 0.30 were posted; it is 0.60 a day");
        var account = new CaseAccount(on, High);
        account.Unposted(Day("2026-01-20")).ShouldBeEmpty();
        account.On(Day("2026-01-20")).Of(Component.Interest).ShouldBe(Eur(0), "costs and interest were paid, the rest went to principal");
        account.On(Day("2026-01-20")).Total.ShouldBe(Eur(1_000 + 40 + 12 - 100));
        on.Collected.ShouldBe(Eur(100), "no money moved");
        Plan(on, High, payment).IsEmpty.ShouldBeTrue("doing it again does nothing");
        on.Entries.Where(entry => entry.Kind == EntryKind.Restated).ShouldAllBe(entry => entry.PaymentId == payment.Id && entry.EffectiveOn == Day("2026-01-20"));
    }

    [Fact]
    public void Given_APaymentThatWasBookedLate_When_Restated_Then_TheOnesAfterItAreAsIfItHadBeenThere()
    {
        var (late, inTime) = (OpenCase(Regime.EuCommercial), OpenCase(Regime.EuCommercial));
        var second = late.Pay(Eur(200), "2026-03-01", Low);
        var first = late.Pay(Eur(500), "2026-01-20", Low);
        inTime.Pay(Eur(500), "2026-01-20", Low);
        inTime.Pay(Eur(200), "2026-03-01", Low);
        Balances(late).ShouldNotBe(Balances(inTime));

        late.Write(Plan(late, Low, first, second).Entries(Guid.NewGuid()), Now);

        Balances(late).ShouldBe(Balances(inTime));
        Plan(late, Low, first, second).IsEmpty.ShouldBeTrue();

        static string Balances(Case of) => string.Join(' ', new[] { "2026-01-20", "2026-03-01", "2026-06-30" }.SelectMany(day => new CaseAccount(of, Low).On(Day(day)).Components.Values));
    }

    [Fact]
    public void Given_AFeeOnPrincipal_When_Restated_Then_FeeAndVatFollowAndAreEarnedOnlyOnceTheMoneyIsGood()
    {
        var on = OpenCase(Regime.EuCommercial);
        var plan = PostingPlan.Of(Context(on, Low, OnPrincipal), Facts(Eur(100), "2026-01-20"), Day("2026-01-20"));
        var payment = Payment.Record("P-1", plan, "clerk", Now);
        on.Write(plan.Entries(payment.Id), Now);

        var waiting = Plan(on, High, OnPrincipal, payment).Payments.Single();
        payment.Clear(Day("2026-02-01"));
        var good = Plan(on, High, OnPrincipal, payment).Payments.Single();

        (waiting.FeeBase, waiting.Fee, waiting.Vat).ShouldBe((Eur(-6), Eur(-1.20m), Eur(-0.25m)));
        waiting.Lines.ShouldBeEmpty();
        good.Lines.Where(line => !line.Amount.IsZero).ShouldBe([new LedgerLine(LedgerEvent.FeeEarned, Eur(-1.20m)), new LedgerLine(LedgerEvent.VatOnFeeEarned, Eur(-0.25m))]);
        payment.Restate(good);
        (payment.FeeLeft, payment.VatLeft).ShouldBe((Eur(9.60m), Eur(2.02m)), "20 % of 48 and 21 % of it");
    }

    [Fact]
    public void Given_ARestatedPayment_When_ItComesBackInParts_Then_NothingIsLeftOfIt()
    {
        var on = OpenCase(Regime.EuCommercial);
        var plan = PostingPlan.Of(Context(on, Low, OnPrincipal), Facts(Eur(100), "2026-01-20"), Day("2026-01-20"));
        var payment = Payment.Record("P-1", plan, "clerk", Now);
        on.Write(plan.Entries(payment.Id), Now);
        var restated = Plan(on, High, OnPrincipal, payment);
        on.Write(restated.Entries(Guid.NewGuid()), Now);
        payment.Restate(restated.Payments[0]);

        on.Reverse(payment, Eur(30), schedule: OnPrincipal);
        TakenBack.PartsLeft(on.Entries.Where(entry => entry.PaymentId == payment.Id)).Where(part => part.Component == Component.Principal)
            .Aggregate(Eur(0), (sum, part) => sum + part.Amount).ShouldBe(Eur(18), "the last in the order of allocation goes back first");
        on.Reverse(payment, Eur(70), schedule: OnPrincipal);

        (payment.FeeLeft, payment.VatLeft, payment.Left).ShouldBe((Eur(0), Eur(0), Eur(0)));
        on.Entries.Where(entry => entry.PaymentId == payment.Id).GroupBy(entry => (entry.Component, entry.ClaimId))
            .ShouldAllBe(part => part.Sum(entry => entry.Amount.Amount) == 0);
    }

    [Fact]
    public void Given_ACasePaidInFullByARateThatWasTooHigh_When_Restated_Then_TheRestIsKeptForTheDebtor()
    {
        var on = OpenCase(Regime.EuCommercial);
        var payment = on.Pay(Eur(1_052), "2026-01-20", High);
        payment.Clear(Day("2026-02-01"));

        var plan = Plan(on, Low, payment);
        on.Write(plan.Entries(Guid.NewGuid()), Now);
        payment.Restate(plan.Payments.Single());

        plan.LeftOver.ShouldBe(Eur(6), "20 days of 0.30");
        plan.Payments[0].Lines.Take(2).ShouldBe([new LedgerLine(LedgerEvent.PaymentToAgency, Eur(-6)), new LedgerLine(LedgerEvent.Overpaid, Eur(6))]);
        new CaseAccount(on, Low).On(Day("2026-06-30")).Total.ShouldBe(Eur(0));
        (on.Collected, payment.AppliedLeft, payment.Kept, payment.Refundable).ShouldBe((Eur(1_046), Eur(1_046), Eur(6), Eur(6)));
        Plan(on, Low, payment).IsEmpty.ShouldBeTrue("doing it again does nothing");

        on.Reverse(payment, Eur(1_052)).Overpaid.ShouldBe(Eur(6));
        (on.Collected, payment.FeeLeft, payment.Refundable).ShouldBe((Eur(0), Eur(0), Eur(0)));
    }

    [Fact]
    public void Given_MoneyLeftOverOfWhatTheClientWasSentAlready_When_Restated_Then_TheClientOwesIt()
    {
        var on = OpenCase(Regime.EuCommercial);
        var payment = on.Pay(Eur(1_052), "2026-01-20", High);
        payment.Clear(Day("2026-02-01"));

        var plan = Plan(on, Low, Schedule(), Eur(2), payment);

        var shortfall = plan.Payments.Single().Lines.Single(line => line.Event == LedgerEvent.ShortfallOfClient).Amount;
        shortfall.ShouldBe(Eur(6) + plan.Fee + plan.Vat - Eur(2), "what is left over, less the fee on it that is given back, is more than the 2.00 in trust");
    }

    [Fact]
    public void Given_MoneyLeftOverThatTheClientHas_When_Restated_Then_ItIsRefusedUntilTheRestIsGivenBack()
    {
        var on = OpenCase(Regime.EuCommercial);
        var payment = on.Pay(Eur(1_052), "2026-01-20", High, ReceivedBy.Client);

        RuleBrokenBy(() => Plan(on, Low, payment)).ShouldBe(nameof(MoneyLeftOverMustBeInTheAgencysTrust));
        on.Reverse(payment, Eur(6));
        on.Write(Plan(on, Low, payment).Entries(Guid.NewGuid()), Now);

        new CaseAccount(on, Low).On(Day("2026-06-30")).Total.ShouldBe(Eur(0));
    }

    [Fact]
    public void Given_AnyPaymentsInAnyOrder_When_Restated_Then_TheAccountIsThatOfTheirDays()
    {
        var cases = from cents in Properties.Amounts(2, 200_00) from days in Gen.ArrayOf(Gen.Choose(15, 200), 3) select (Amount: cents, Days: days);

        Properties.Check(cases, given =>
        {
            var (mixed, inOrder) = (Opened(), Opened());
            var all = given.Days.Select(days => new DateOnly(2024, 1, 1).AddDays(days)).Select(day => (Day: day, Payment: mixed.Pay(Eur(given.Amount), Iso(day), Low))).ToList();
            foreach (var day in all.Select(row => row.Day).Order())
            {
                inOrder.Pay(Eur(given.Amount), Iso(day), Low);
            }

            Payment[] payments = [.. all.Select(row => row.Payment)];
            mixed.Write(Plan(mixed, Low, payments).Entries(Guid.NewGuid()), Now);

            Plan(mixed, Low, payments).IsEmpty.ShouldBeTrue();
            new CaseAccount(mixed, Low).On(Day("2025-06-30")).Total.ShouldBe(new CaseAccount(inOrder, Low).On(Day("2025-06-30")).Total);
        });

        static Case Opened() => OpenCase(Regime.NlCommercial, "2024-01-05", claims: [ClaimOf("INV-1", "2023-12-31", 5_000), ClaimOf("INV-2", "2023-06-15", 700.55m)]);

        static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static RestatementPlan Plan(Case on, RateTable rates, params Payment[] payments) => Plan(on, rates, Schedule(), payments);

    private static RestatementPlan Plan(Case on, RateTable rates, FeeScheduleVersion schedule, params Payment[] payments) => Plan(on, rates, schedule, Eur(1_000), payments);

    private static RestatementPlan Plan(Case on, RateTable rates, FeeScheduleVersion schedule, Money clientFunds, params Payment[] payments) => RestatementPlan.Of(new RestatementContext(
        on, rates, payments, payments.Select(payment => payment.FeeScheduleVersionId).Distinct().ToDictionary(id => id, _ => schedule), clientFunds, Eur(1_000)));
}
