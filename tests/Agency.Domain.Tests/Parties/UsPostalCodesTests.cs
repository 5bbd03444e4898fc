using Agency.Domain.Parties;

namespace Agency.Domain.Tests.Parties;

public sealed class UsPostalCodesTests
{
    [Theory]
    [InlineData("02110", "MA", "America/New_York")]
    [InlineData("02110-1301", "MA", "America/New_York")]
    [InlineData("MA 02110", "MA", "America/New_York")]
    [InlineData("05544", "MA", "America/New_York")]
    [InlineData("20166", "VA", "America/New_York")]
    [InlineData("32501", "FL", "America/Chicago")]
    [InlineData("33101", "FL", "America/New_York")]
    [InlineData("37402", "TN", "America/New_York")]
    [InlineData("38103", "TN", "America/Chicago")]
    [InlineData("46402", "IN", "America/Chicago")]
    [InlineData("53703", "WI", "America/Chicago")]
    [InlineData("79901", "TX", "America/Denver")]
    [InlineData("85004", "AZ", "America/Phoenix")]
    [InlineData("83814", "ID", "America/Los_Angeles")]
    [InlineData("90012", "CA", "America/Los_Angeles")]
    [InlineData("96813", "HI", "Pacific/Honolulu")]
    public void Given_AZipCode_When_LookedUp_Then_ItSaysStateAndClock(string zip, string state, string zone) =>
        UsPostalCodes.Find(zip).ShouldBe(new UsPlace(state, zone));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1234 AB")]
    [InlineData("2110")]
    [InlineData("09007")]
    [InlineData("abcde")]
    public void Given_WhatIsNoZipCodeOfAState_When_LookedUp_Then_NothingIsFound(string? zip) => UsPostalCodes.Find(zip).ShouldBeNull();

    [Fact]
    public void Given_EveryAreaOfTheCountry_When_LookedUp_Then_ItsClockExistsAndItsStateHasTwoLetters()
    {
        for (var area = 0; area < 1000; area++)
        {
            if (UsPostalCodes.Find($"{area:000}01") is { } place)
            {
                place.State.Length.ShouldBe(2);
                Should.NotThrow(() => TimeZoneInfo.FindSystemTimeZoneById(place.TimeZone));
            }
        }
    }

    [Fact]
    public void Given_ADebtorInBoston_When_Registered_Then_TheClockAndTheStateAreThoseOfTheAddress()
    {
        var debtor = Debtor.Register("D-1", new DebtorDetails("Ann Other", LegalForm.Person, "US", "en", PostalCode: "02110"));

        (debtor.TimeZone, debtor.State).ShouldBe(("America/New_York", "MA"));
    }

    [Fact]
    public void Given_AnAmericanFiveDigitsAbroad_When_Registered_Then_TheCountryDecides()
    {
        var debtor = Debtor.Register("D-1", new DebtorDetails("Ann Other", LegalForm.Person, "DE", "de", PostalCode: "02110"));

        (debtor.TimeZone, debtor.State).ShouldBe(("Europe/Berlin", null));
    }
}
