using Agency.Domain.Common;
using Agency.Domain.Compliance;
using Agency.Domain.Interest;
using Agency.Domain.Legal;
using Agency.Domain.Legal.Rules;

namespace Agency.Domain.Tests.Compliance;

public sealed class LegalNumberTests
{
    private static readonly TimeZoneInfo Chicago = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago");
    private static readonly DateOnly June = new(2026, 6, 1);

    [Fact]
    public void Given_ALowerLimitFromADayOn_When_TheGateIsAsked_Then_TheOldOneHoldsUntilThatDay_AndTheNewOneFromIt()
    {
        var law = With(("calls.max", "US", June, 3));
        CallAttempt[] three = [.. Enumerable.Range(1, 3).Select(hour => new CallAttempt(new DateTime(2026, 5, 30, 14 + hour, 0, 0, DateTimeKind.Utc), false))];

        Ask(law, new DateTime(2026, 5, 31, 18, 0, 0, DateTimeKind.Utc), three).IsAllowed.ShouldBeTrue("seven until the end of May");
        Ask(law, new DateTime(2026, 6, 1, 18, 0, 0, DateTimeKind.Utc), three).ShouldSatisfyAllConditions(
            answer => answer.Rule.ShouldBe("CallsMustBeAtMostSevenInSevenDays"), answer => answer.AllowedFrom!.Value.ShouldBe(new DateTime(2026, 6, 6, 13, 0, 0, DateTimeKind.Utc)));
        Ask(DeliveredNumbers.All, new DateTime(2026, 6, 1, 18, 0, 0, DateTimeKind.Utc), three).IsAllowed.ShouldBeTrue();
    }

    [Fact]
    public void Given_OtherHours_When_TheGateIsAsked_Then_TheyHoldFromTheirDayOn()
    {
        var law = With(("hours.until", "US", June, 18));
        Ask(law, new DateTime(2026, 5, 29, 0, 30, 0, DateTimeKind.Utc), []).IsAllowed.ShouldBeTrue("19:30 in Chicago");
        Ask(law, new DateTime(2026, 6, 3, 0, 30, 0, DateTimeKind.Utc), []).Rule.ShouldBe("CallMustBeWithinHours");
    }

    [Fact]
    public void Given_APeriodThatChanges_When_ADebtFellDueBefore_Then_ThePeriodOfItsOwnDayHolds()
    {
        var law = With(("limitation.business", "NL", June, 3));

        Limitation.Of(law, "NL", false, new DateOnly(2026, 5, 30))!.Value.BarredFrom.ShouldBe(new DateOnly(2031, 5, 31));
        Limitation.Of(law, "NL", false, new DateOnly(2026, 5, 31))!.Value.BarredFrom.ShouldBe(new DateOnly(2029, 6, 1));
        Limitation.YearsOf(law, "NY", DebtKind.WrittenContract, new DateOnly(2022, 4, 6), isConsumer: true).ShouldBe(6);
        Limitation.YearsOf(law, "NY", DebtKind.WrittenContract, new DateOnly(2022, 4, 7), isConsumer: true).ShouldBe(3);
        Limitation.YearsOf(law, "CO", DebtKind.Judgment, June).ShouldBeNull("the source has none");
        Limitation.OfState(law, "NY", isConsumer: true, new DateOnly(2026, 5, 31))!.Value.BarredFrom.ShouldBe(new DateOnly(2029, 6, 2), "three years for a consumer");
        var shortest = new[] { DebtKind.WrittenContract, DebtKind.OralContract, DebtKind.PromissoryNote, DebtKind.OpenAccount }.Min(kind => Limitation.YearsOf(law, "CA", kind, June));
        Limitation.OfState(law, "CA", isConsumer: false, new DateOnly(2026, 5, 31))!.Value.BarredFrom.ShouldBe(June.AddYears(shortest!.Value).AddDays(1), "what it rests on is not known");
        Limitation.OfState(law, "XX", isConsumer: false, June).ShouldBeNull();
    }

    [Fact]
    public void Given_TheTable_When_ANumberOverlaps_OrCannotBeMeant_OrSaysNothingNew_Then_ItIsRefusedByName()
    {
        var known = DeliveredNumbers.All.On("calls.max", "US", June)!;
        LegalNumberEntry Entry(decimal value, DateOnly? from = null) => new(LegalSubject.Named("calls.max")!, "US", from ?? known.From, value, known.Source);

        Broken(() => DeliveredNumbers.All.Enter(Entry(6), "x", default)).ShouldBe(nameof(LegalNumbersMustNotOverlap));
        Broken(() => DeliveredNumbers.All.Enter(Entry(6.5m, June), "x", default)).ShouldBe(nameof(LegalNumberMustBeInItsRange));
        Broken(() => DeliveredNumbers.All.Correct(Entry(known.Value), "x", default)!).ShouldBe(nameof(LegalNumberCorrectionMustChangeSomething));
        DeliveredNumbers.All.Correct(Entry(6, June), "x", default).ShouldBeNull();
        var corrected = DeliveredNumbers.All.Correct(Entry(6), "x", default)!;
        new LegalNumbers([.. DeliveredNumbers.All.All, corrected]).WholeOn("calls.max", "US", June).ShouldBe(6);
    }

    [Fact]
    public void Given_TheDeliveredNumbers_When_Read_Then_EachIsOfASubjectAndJurisdictionThatIsKnown_InItsRange()
    {
        foreach (var number in DeliveredNumbers.All.All)
        {
            var subject = LegalSubject.Named(number.Subject).ShouldNotBeNull(number.Subject);
            number.Value.ShouldBeInRange(subject.Min, subject.Max, number.VersionName);
            LegalSubject.IsJurisdiction(number.Jurisdiction).ShouldBeTrue(number.VersionName);
        }

        DeliveredNumbers.All.All.Count(number => number.Subject == LegalSubject.Limitation(DebtKind.WrittenContract)).ShouldBe(54, "53 states and territories, and Ohio's change");
    }

    private static LegalNumbers With(params (string Subject, string Jurisdiction, DateOnly From, decimal Value)[] more) =>
        new([.. DeliveredNumbers.All.All, .. more.Select(number => new LegalNumber(number.Subject, number.Jurisdiction, number.From, number.Value, "a new act"))]);

    private static ContactAnswer Ask(LegalNumbers law, DateTime at, IReadOnlyCollection<CallAttempt> calls) =>
        ContactGate.Ask(new ContactQuestion(Regime.UsConsumer, Channel.Call, at, Chicago, [], HasContactPoint: true, HasConsent: true, calls, law));

    private static string Broken(Func<object> act) => Should.Throw<BusinessRuleException>(act).Rule.Name;
}
