using Agency.Domain.Cases;
using Agency.Domain.Cases.Rules;
using static Agency.Domain.Tests.Builders;

namespace Agency.Domain.Tests.Cases;

public sealed class PromiseTests
{
    private static readonly DateOnly Due = Day("2026-02-10");

    [Fact]
    public void Given_APromise_When_AllOfItComesByItsDay_Then_ItIsKept()
    {
        var promise = Take(500);

        promise.Count(Eur(200), Due.AddDays(-3)).ShouldBe(Eur(0));
        promise.Status.ShouldBe(PromiseStatus.Open);
        promise.Count(Eur(400), Due).ShouldBe(Eur(100), "what it did not need goes to the next promise");

        (promise.Status, promise.Received).ShouldBe((PromiseStatus.Kept, Eur(500)));
        promise.BreakWhenPast(Due.AddDays(5)).ShouldBeFalse();
    }

    [Fact]
    public void Given_APromise_When_OnlyAPartComes_Then_ItIsBrokenButRemembersThePart()
    {
        var promise = Take(500);
        promise.Count(Eur(499.99m), Due);

        promise.BreakWhenPast(Due).ShouldBeFalse("its last day is not over");
        promise.BreakWhenPast(Due.AddDays(1)).ShouldBeTrue();

        (promise.Status, promise.Received).ShouldBe((PromiseStatus.Broken, Eur(499.99m)));
    }

    [Fact]
    public void Given_APromise_When_TheMoneyComesTooLate_Then_ItDoesNotCount()
    {
        var promise = Take(500);

        promise.Count(Eur(500), Due.AddDays(1)).ShouldBe(Eur(500));
        promise.BreakWhenPast(Due.AddDays(1)).ShouldBeTrue();
        promise.Count(Eur(500), Due).ShouldBe(Eur(500), "a broken promise takes nothing more");
    }

    [Theory]
    [InlineData(0, nameof(PromiseMustBeWithinBalance))]
    [InlineData(-1, nameof(PromiseMustBeWithinBalance))]
    [InlineData(1000.01, nameof(PromiseMustBeWithinBalance))]
    public void Given_APromiseForNothingOrTooMuch_When_Taken_Then_ItIsRefused(decimal amount, string rule) => RuleBrokenBy(() => Take(amount)).ShouldBe(rule);

    [Fact]
    public void Given_APromiseForYesterday_When_Taken_Then_ItIsRefused()
    {
        RuleBrokenBy(() => Promise.Take(OpenCase(), Eur(1), Due, Eur(1_000), Due.AddDays(1), "collector", Now)).ShouldBe(nameof(PromiseMustNotBeInThePast));
        Promise.Take(OpenCase(), Eur(1), Due, Eur(1_000), Due, "collector", Now).Status.ShouldBe(PromiseStatus.Open);
    }

    private static Promise Take(decimal amount) => Promise.Take(OpenCase(), Eur(amount), Due, Eur(1_000), Day("2026-02-01"), "collector", Now);
}
