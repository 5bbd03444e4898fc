using System.Diagnostics;
using Agency.Application.Commissions;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Agency.Benchmarks.Statements;

/// <summary>A month's statement run over a million accruals of five thousand partners, beside a twin that aggregates, inserts and marks the same lines in SQL.</summary>
internal static class StatementsIssued
{
    private const int Partners = 5_000;
    private const int LinesEach = 200;
    private static readonly DateOnly March = new(2026, 3, 1);

    /// <summary>Seconds of a run, and the most memory that the process had.</summary>
    public static async IAsyncEnumerable<Line> Run()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.PostgreSql);
        var scene = await Scene.Set(agency);
        await scene.Pay(await scene.OpenCase(1_000_000), 1_000);
        await scene.MoveTo(new DateOnly(2026, 4, 1));

        // One statement that stays: the twin's lines need one to stand on.
        await agency.Send(new IssueStatements(March), scene.Accountant);
        var address = await agency.Query(db => Task.FromResult(db.Database.GetConnectionString()!));
        await using var source = NpgsqlDataSource.Create(address);
        var rows = new Rows(source);
        await Seed(rows);

        var (ours, twin) = (new List<decimal>(), new List<decimal>());
        for (var round = 0; round < 2; round++)
        {
            await Forget(rows);
            ours.Add(await Turns.Time(() => Ours(agency, scene)) / 1000);
            await Forget(rows);
            twin.Add(await Turns.Time(() => Twin(source)) / 1000);
        }

        yield return new Line("statements, 1,000,000 accruals", ours.Min(), twin.Min(), "s", Goal.AtMost(3));
        yield return new Line("statements, memory", Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000m, null, "MB", Goal.AtMost(1_000));
    }

    private static async Task Ours(AgencyFixture agency, Scene scene)
    {
        var run = await agency.Send(new IssueStatements(March), scene.Accountant);
        if (run.Issued != Partners)
        {
            throw new InvalidOperationException($"{run.Issued} of {Partners} statements were issued: {string.Join("; ", run.Failures.Take(3))}");
        }
    }

    private static async Task Twin(NpgsqlDataSource source)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var sql in (string[])[Insert, Mark])
        {
            await using var command = new NpgsqlCommand(sql, connection, transaction) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }

    private const string Insert =
        """
        INSERT INTO twin (id, number, partner, currency, total, lines, hash)
        SELECT gen_random_uuid(), 'CS-2026-' || lpad((row_number() OVER (ORDER BY line."AffiliateId"))::text, 4, '0'), line."AffiliateId", line."AmountCurrency", sum(line."Amount"), count(*),
               encode(sha256(string_agg(line."Id"::text || line."PaymentId"::text || line."EarnedOn"::text || line."Amount"::text, '|' ORDER BY line."EarnedOn", line."Ordinal")::bytea), 'hex')
        FROM "CommissionLines" line JOIN "Payments" payment ON payment."Id" = line."PaymentId"
        WHERE line."StatementId" IS NULL AND line."EarnedOn" <= '2026-03-31' AND line."HeldUntil" <= '2026-03-31' AND payment."Status" <> 'Received'
        GROUP BY line."AffiliateId", line."AmountCurrency"
        """;

    private const string Mark =
        """UPDATE "CommissionLines" line SET "StatementId" = (SELECT "Id" FROM "CommissionStatements" LIMIT 1) FROM twin WHERE twin.partner = line."AffiliateId" AND twin.currency = line."AmountCurrency" AND line."StatementId" IS NULL""";

    private static async Task Seed(Rows rows)
    {
        await rows.Run("CREATE TABLE twin (id uuid PRIMARY KEY, number text UNIQUE, partner uuid, currency text, total numeric, lines int, hash text)");
        await rows.Copy("Affiliates", """one."Number" = 'A-001'""", $"generate_series(1, {Partners})", ("Id", Id("'a'", "n")), ("Number", "'A-9' || lpad(n::text, 5, '0')"));
        await rows.Copy("CommissionAccounts", "true", $"generate_series(1, {Partners})", ("Id", Id("'c'", "n")), ("AffiliateId", Id("'a'", "n")));
        var each = $"generate_series(1, {Partners * LinesEach})";
        var partner = $"(n - 1) / {LinesEach} + 1";
        await rows.Copy("Payments", """one."Number" IS NOT NULL""", each, ("Id", Id("'p'", "n")), ("Number", "'P-9' || lpad(n::text, 7, '0')"), ("ExternalReference", "NULL"), ("AffiliateId", Id("'a'", partner)));
        await rows.Copy(
            "CommissionLines", "true", each,
            ("Id", Id("'l'", "n")), ("PaymentId", Id("'p'", "n")), ("AffiliateId", Id("'a'", partner)), ("AccountId", Id("'c'", partner)), ("Ordinal", $"(n - 1) % {LinesEach} + 1"), ("StatementId", "NULL"));
        await rows.Run("ANALYZE");

        static string Id(string kind, string number) => $"md5({kind} || ({number})::text)::uuid";
    }

    /// <summary>As before the run.</summary>
    private static async Task Forget(Rows rows)
    {
        await rows.Run("""UPDATE "CommissionLines" SET "StatementId" = NULL WHERE "AffiliateId" IN (SELECT "Id" FROM "Affiliates" WHERE "Number" LIKE 'A-9%') AND "StatementId" IS NOT NULL""");
        await rows.Run("""DELETE FROM "CommissionStatements" WHERE "Number" <> 'CS-2026-0001'""");
        await rows.Run("TRUNCATE twin");
        await rows.Run("""UPDATE "NumberCounters" SET "Last" = 1 WHERE "Key" = 'CS-2026'""");
        await rows.Run("""VACUUM ANALYZE "CommissionLines" """);
    }
}
