namespace Agency.Domain.Parties;

/// <summary>The time zone that a debtor is assumed to live in, by country, until somebody enters a better one.</summary>
public static class TimeZones
{
    private static readonly Dictionary<string, string> ByCountry = new(StringComparer.Ordinal)
    {
        ["NL"] = "Europe/Amsterdam",
        ["BE"] = "Europe/Brussels",
        ["DE"] = "Europe/Berlin",
        ["FR"] = "Europe/Paris",
        ["DK"] = "Europe/Copenhagen",
        ["NO"] = "Europe/Oslo",
        ["SE"] = "Europe/Stockholm",
        ["GB"] = "Europe/London",
        ["IE"] = "Europe/Dublin",
        ["GR"] = "Europe/Athens",
        ["US"] = "America/Chicago",
        ["JP"] = "Asia/Tokyo",
        ["BH"] = "Asia/Bahrain",
    };

    /// <summary>The IANA name for a country; UTC for one that is not listed.</summary>
    public static string Of(string country) => ByCountry.GetValueOrDefault(country, "Etc/UTC");

    /// <summary>The IANA name for an address: in the US by its ZIP code, elsewhere by its country.</summary>
    public static string Of(DebtorDetails details) => UsPostalCodes.PlaceOf(details)?.TimeZone ?? Of(details.Country);
}
