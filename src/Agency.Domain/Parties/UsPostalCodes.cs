using System.Globalization;

namespace Agency.Domain.Parties;

/// <summary>Where in the US somebody lives.</summary>
/// <param name="State">Two letters.</param>
/// <param name="TimeZone">IANA name.</param>
public sealed record UsPlace(string State, string TimeZone);

/// <summary>
/// The state and the time zone behind a US ZIP code, by its first three digits. Where such an area lies in two zones it has the one of most of its people.
/// Military post offices are in no state and are not found.
/// </summary>
public static class UsPostalCodes
{
    private const string Eastern = "America/New_York";
    private const string Central = "America/Chicago";
    private const string Mountain = "America/Denver";
    private const string Pacific = "America/Los_Angeles";
    private const string PuertoRico = "America/Puerto_Rico";

    /// <summary>Areas that differ from the range around them come before it.</summary>
    private static readonly (int From, int Through, UsPlace Place)[] Areas =
    [
        In("NY", Eastern, 5), In("PR", PuertoRico, 6, 7), In("VI", PuertoRico, 8), In("PR", PuertoRico, 9), In("MA", Eastern, 55), In("MA", Eastern, 10, 27), In("RI", Eastern, 28, 29),
        In("NH", Eastern, 30, 38), In("ME", Eastern, 39, 49), In("VT", Eastern, 50, 59), In("CT", Eastern, 60, 69), In("NJ", Eastern, 70, 89), In("NY", Eastern, 100, 149),
        In("PA", Eastern, 150, 196), In("DE", Eastern, 197, 199), In("VA", Eastern, 201), In("DC", Eastern, 200, 205), In("MD", Eastern, 206, 219), In("VA", Eastern, 220, 246),
        In("WV", Eastern, 247, 268), In("NC", Eastern, 270, 289), In("SC", Eastern, 290, 299), In("GA", Eastern, 300, 319), In("FL", Central, 324, 325), In("FL", Eastern, 320, 339),
        In("FL", Eastern, 341, 349), In("AL", Central, 350, 369), In("TN", Eastern, 373, 374), In("TN", Eastern, 376, 379), In("TN", Central, 370, 385), In("MS", Central, 386, 397),
        In("GA", Eastern, 398, 399), In("KY", Central, 420, 424), In("KY", Eastern, 400, 427), In("OH", Eastern, 430, 459), In("IN", Central, 463, 464), In("IN", Central, 476, 477),
        In("IN", "America/Indiana/Indianapolis", 460, 479), In("MI", "America/Detroit", 480, 499), In("IA", Central, 500, 528), In("WI", Central, 530, 549), In("MN", Central, 550, 567),
        In("DC", Eastern, 569), In("SD", Mountain, 577), In("SD", Central, 570, 576), In("ND", Mountain, 586), In("ND", Central, 580, 588), In("MT", Mountain, 590, 599),
        In("IL", Central, 600, 629), In("MO", Central, 630, 658), In("KS", Central, 660, 679), In("NE", Mountain, 693), In("NE", Central, 680, 692), In("LA", Central, 700, 714),
        In("AR", Central, 716, 729), In("TX", Central, 733), In("OK", Central, 730, 749), In("TX", Mountain, 798, 799), In("TX", Mountain, 885), In("TX", Central, 750, 797),
        In("CO", Mountain, 800, 816), In("WY", Mountain, 820, 831), In("ID", Pacific, 835), In("ID", Pacific, 838), In("ID", Mountain, 832, 837), In("UT", Mountain, 840, 847),
        In("AZ", "America/Phoenix", 850, 865), In("NM", Mountain, 870, 884), In("NV", Pacific, 889, 898), In("CA", Pacific, 900, 961), In("HI", "Pacific/Honolulu", 967, 968),
        In("GU", "Pacific/Guam", 969), In("OR", Mountain, 979), In("OR", Pacific, 970, 978), In("WA", Pacific, 980, 994), In("AK", "America/Anchorage", 995, 999),
    ];

    /// <summary>The place of an address; null outside the US, or when there is no ZIP code that says it.</summary>
    public static UsPlace? PlaceOf(DebtorDetails details) => details.Country == "US" ? Find(details.PostalCode) : null;

    /// <summary>The place of a ZIP code, <c>02110</c> or <c>02110-1301</c>, with or without the state's letters before it; null when it is none.</summary>
    public static UsPlace? Find(string? postalCode)
    {
        var zip = (postalCode ?? "").Trim().Split(' ', '-') switch
        {
            [{ Length: 2 }, var five, ..] => five,
            [var five, ..] => five,
            _ => "",
        };
        return zip.Length == 5 && zip.All(char.IsAsciiDigit)
            ? Array.Find(Areas, area => int.Parse(zip.AsSpan(0, 3), CultureInfo.InvariantCulture) is var digits && area.From <= digits && digits <= area.Through).Place
            : null;
    }

    private static (int From, int Through, UsPlace Place) In(string state, string zone, int from, int? through = null) => (from, through ?? from, new UsPlace(state, zone));
}
