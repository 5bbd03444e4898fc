using Agency.Domain.Parties;

namespace Agency.Infrastructure.Demo;

/// <summary>The people and firms of the demo data. All of them are made up.</summary>
internal static class DemoNames
{
    /// <summary>Partners: name, kind, country, plan.</summary>
    public static readonly (string Name, AffiliateKind Kind, string Country, string Plan)[] Affiliates =
    [
        ("Jansen Accountants", AffiliateKind.Accountant, "NL", "PL-1"),
        ("De Boekhouderij", AffiliateKind.Bookkeeper, "NL", "PL-1"),
        ("Van Loon & Partners", AffiliateKind.Accountant, "NL", "PL-2"),
        ("Harbour CPA", AffiliateKind.Accountant, "GB", "PL-1"),
        ("Fleming Bookkeeping", AffiliateKind.Bookkeeper, "GB", "PL-2"),
        ("Steuerbüro Krause", AffiliateKind.Accountant, "DE", "PL-1"),
        ("Lakeside Accounting", AffiliateKind.Accountant, "US", "PL-2"),
    ];

    /// <summary>Creditors: name, index of the partner, country, fee schedule, whether the agreement is signed.</summary>
    public static readonly (string Name, int Affiliate, string Country, string Schedule, bool IsSigned)[] Clients =
    [
        ("Van Dijk Installaties B.V.", 0, "NL", "F-1", true),
        ("De Haan Drukwerk B.V.", 0, "NL", "F-1", true),
        ("Molenaar Graan B.V.", 0, "NL", "F-1", false),
        ("Kroon Verhuur B.V.", 1, "NL", "F-1", true),
        ("Atelier Zuid", 1, "NL", "F-1", true),
        ("Noorderlicht Techniek B.V.", 2, "NL", "F-2", true),
        ("Visser Transport B.V.", 2, "NL", "F-2", true),
        ("Harrow Joinery Ltd", 3, "GB", "F-3", true),
        ("Pembroke Catering Ltd", 3, "GB", "F-3", true),
        ("Thistle Print Ltd", 4, "GB", "F-3", true),
        ("Krause Maschinenbau GmbH", 5, "DE", "F-2", true),
        ("Nordlicht Software GmbH", 5, "DE", "F-2", true),
        ("Lakeside Roofing LLC", 6, "US", "F-3", true),
        ("Prairie Supply Inc.", 6, "US", "F-3", true),
    ];

    /// <summary>First halves of the names of debtor firms.</summary>
    public static readonly string[] FirmStems =
    [
        "Bakker", "Melis", "Dekker", "Smit", "Oosterhuis", "Verhoeven", "Kuipers", "Brouwer", "Hendriks", "Schouten", "Wolters", "Postma", "Terpstra", "Huisman",
        "Ashford", "Bexley", "Carver", "Denham", "Eastgate", "Fairfax", "Grantham", "Holt", "Ingram", "Kendal", "Marlow", "Norwood", "Ridley", "Stanton",
    ];

    /// <summary>Second halves.</summary>
    public static readonly string[] FirmTrades =
    [
        "Bouw", "Transport", "Horeca", "Media", "Groep", "Trading", "Interieur", "Techniek", "Logistics", "Foods", "Studios", "Retail", "Events", "Garden",
    ];

    /// <summary>Given names of debtors who are persons.</summary>
    public static readonly string[] GivenNames = ["Anna", "Bram", "Claire", "Daan", "Emma", "Finn", "Grace", "Hugo", "Iris", "Jack", "Kim", "Liam", "Mila", "Noah", "Olivia", "Piet"];

    /// <summary>What collectors write down.</summary>
    public static readonly string[] Notes =
    [
        "Pays after the next project is invoiced.", "Asked for copies of the invoices; sent by the client before.", "Says the delivery was late, but does not dispute the amount.",
        "New bookkeeper; will look for the invoice.", "Waits for money of a customer of its own.", "Friendly, wants to pay in parts.", "Wants to speak to the owner first.",
    ];

    /// <summary>Cities by country.</summary>
    public static readonly Dictionary<string, string[]> Cities = new(StringComparer.Ordinal)
    {
        ["NL"] = ["Utrecht", "Zwolle", "Breda", "Leeuwarden", "Haarlem"],
        ["GB"] = ["Leeds", "Bristol", "Norwich", "Reading"],
        ["DE"] = ["Bremen", "Kassel", "Leipzig"],
        ["BE"] = ["Gent", "Leuven"],
        ["US"] = ["Madison", "Duluth", "Rockford", "Boston"],
    };

    private static readonly Dictionary<string, string> Areas = new(StringComparer.Ordinal)
    {
        ["Leeds"] = "LS",
        ["Bristol"] = "BS",
        ["Norwich"] = "NR",
        ["Reading"] = "RG",
        ["Madison"] = "537",
        ["Duluth"] = "558",
        ["Rockford"] = "611",
        ["Boston"] = "021",
    };

    /// <summary>A postal code as they are written there; in the US it says the state.</summary>
    public static string PostalCode(string country, string city, int number) => country switch
    {
        "NL" => $"{number} AB",
        "GB" => $"{Areas[city]}{(number % 9) + 1} {(number % 7) + 1}AB",
        "US" => $"{Areas[city]}{number % 100:00}",
        "DE" => $"{number}{number % 10}",
        _ => $"{number}",
    };
}
