using System.Globalization;
using Agency.Benchmarks.Statements;
using Agency.Testing;
using Npgsql;

namespace Agency.Benchmarks.Lists;

/// <summary>
/// A million cases like one that the real use cases made, of five hundred partners, five thousand clients and two hundred thousand debtors, over three years and all
/// stages; one in fifty is on hold.
/// </summary>
internal static class ManyCases
{
    private const int Partners = 500;
    private const int Clients = 5_000;
    private const int Debtors = 200_000;
    private const int CountFull = 1_000_000;

    /// <summary>How many: <c>AGENCY_BENCHMARK_CASES</c> takes fewer, to try something out.</summary>
    public static int Count { get; } = int.TryParse(Environment.GetEnvironmentVariable("AGENCY_BENCHMARK_CASES"), CultureInfo.InvariantCulture, out var count) ? count : CountFull;

    /// <summary>Makes them in the database of <paramref name="scene"/>.</summary>
    public static async Task Make(Scene scene, NpgsqlDataSource source)
    {
        await scene.OpenCase(1_000);
        var rows = new Rows(source);
        await rows.Copy("Affiliates", """one."Number" = 'A-001'""", Series(Partners), ("Id", Id("'a'", "n")), ("Number", "'A-9' || lpad(n::text, 5, '0')"), ("Name", "'Partner ' || n"));
        await rows.Copy(
            "Clients", """one."AffiliateId" = (SELECT "Id" FROM "Affiliates" WHERE "Number" = 'A-001')""", Series(Clients),
            ("Id", Id("'k'", "n")), ("Number", "'K-9' || lpad(n::text, 5, '0')"), ("Name", "'Client ' || n || ' B.V.'"), ("AffiliateId", Id("'a'", Spread(Partners))));
        await rows.Copy(
            "Debtors", "true", Series(Debtors),
            ("Id", Id("'d'", "n")), ("Number", "'D-9' || lpad(n::text, 7, '0')"), ("DetailsName", "'Debtor ' || n || ' & Söhne'"), ("DetailsRegistrationNumber", "'4' || lpad(n::text, 7, '0')"));

        // A client's cases are those of the client's partner.
        var (client, partner) = (Spread(Clients), $"(({Spread(Clients)}) * 7919 % {Partners}) + 1");
        var number = "'C-9' || lpad(n::text, 7, '0')";
        await rows.Copy(
            "Referrals", """one."CaseNumber" IS NOT NULL""", Series(Count),
            ("Id", Id("'r'", "n")), ("Number", "'R-9' || lpad(n::text, 7, '0')"), ("CaseNumber", number), ("AffiliateId", Id("'a'", partner)), ("ClientId", Id("'k'", client)));
        var stage = "(ARRAY['Amicable','Closed','PreLegal','Amicable','Closed','Litigation','Amicable','Closed','LegalRecommended','Amicable'])[1 + n % 10]";
        var placed = "50 + n::bigint * 7919 % 1000000 / 100.0";
        var opened = "DATE '2023-01-15' + (n::bigint * 7919 % 1096)::int";
        await rows.Copy(
            "Cases", "true", Series(Count),
            ("Id", Id("'c'", "n")), ("Number", number), ("ReferralId", Id("'r'", "n")), ("AffiliateId", Id("'a'", partner)), ("ClientId", Id("'k'", client)), ("DebtorId", Id("'d'", Spread(Debtors))),
            ("Stage", stage), ("CloseCode", "CASE WHEN n % 10 IN (1, 4, 7) THEN 'PaidInFull' END"), ("OpenedOn", opened), ("ClosedOn", $"CASE WHEN n % 10 IN (1, 4, 7) THEN {opened} + 90 END"),
            ("PlacedAmount", placed), ("PrincipalOpenAmount", $"CASE WHEN n % 10 IN (1, 4, 7) THEN 0 ELSE {placed} END"), ("CollectedAmount", $"CASE WHEN n % 10 IN (1, 4, 7) THEN {placed} ELSE 0 END"));
        await rows.Run(
            $"""
            INSERT INTO "Holds" ("Id", "CaseId", "Kind", "Reason", "PlacedBy", "PlacedAt", "ReleasedAt")
            SELECT {Id("'h'", "n")}, {Id("'c'", "n")}, CASE WHEN n % 3 = 0 THEN 'AttorneyRepresented' ELSE 'Dispute' END, 'as said', 'Cora Collector', TIMESTAMPTZ '2026-01-10 10:00Z',
                   CASE WHEN n % 4 = 0 THEN TIMESTAMPTZ '2026-01-20 10:00Z' END
            FROM generate_series(50, {Count}, 50) n
            """);

        // As on a server after its first night: statistics and the map of what everybody sees.
        await rows.Run("VACUUM ANALYZE");
    }

    private static string Series(int count) => $"generate_series(1, {count})";

    private static string Spread(int over) => $"n::bigint * 7919 % {over} + 1";

    private static string Id(string kind, string number) => $"md5({kind} || ({number})::text)::uuid";
}
