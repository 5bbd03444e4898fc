using Agency.Application.Banking;
using Agency.Application.Common;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using Agency.Infrastructure.Demo;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Agency.Application.Tests.Banking;

/// <summary>docs/domain.md, hard cases: an import that slows with what is in the tables, or that, run again, imports again.</summary>
public sealed class ImportGrowthTests
{
    private const string Trust = "NL91ABNA0417164300";
    private const int Many = 5_000;

    /// <summary>What grows with the work of the agency. The others have a row per day, per partner or client and period, or per law.</summary>
    private static readonly string[] Growing =
        ["BankLines", "BankLineEntries", "Cases", "Claims", "Debtors", "Promises", "Payments", "PaymentReversals", "SuspenseReceipts", "JournalEntries", "JournalPostings", "AccountEntries"];

    /// <summary>What <see cref="Fill"/> fills on PostgreSQL, which reads a small table whole whatever indexes it has.</summary>
    private static readonly string[] Filled = ["BankLines", "Payments", "JournalEntries", "JournalPostings"];

    private static readonly DateOnly Monday = new(2026, 3, 2);

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_FullTables_When_AStatementIsImported_Then_TheQueriesAreThoseOfEmptyOnes_AndEachFindsItsRowsByAnIndex(DatabaseProvider provider)
    {
        Skip.If(provider == DatabaseProvider.SqlServer, "Its plans are read on a server that has them.");
        await using var agency = new Explained(provider);
        await agency.InitializeAsync();
        var scene = await Opened(agency);
        await scene.Pay(await scene.OpenCase([400m], "De Wit"), 400);
        var (first, second) = (await scene.OpenCase([400m], "Smit"), await scene.OpenCase([400m], "Visser"));
        var other = await scene.OpenCase([400m], "De Boer");
        await agency.Send(scene.Transfer(other, 30, "E2E-BACK"), scene.Accountant, idempotencyKey: "back");

        var onEmpty = await Queries("S-1", Monday, first, byClerk: 12);
        await Fill(scene, provider);
        agency.Plans.IsOn = true;
        var onFull = await Queries("S-2", Monday.AddDays(1), second, byClerk: 13);

        onFull.Count.ShouldBe(onEmpty.Count, string.Join("\n\n", onEmpty.Select(From).Except(onFull.Select(From)).Concat(onFull.Select(From).Except(onEmpty.Select(From)))));
        var mustBeFound = provider == DatabaseProvider.PostgreSql ? Filled : Growing;
        agency.Plans.Whole.Where(read => mustBeFound.Contains(read.Table)).Select(read => $"{read.Table} by\n{read.Command}").ShouldBeEmpty();

        string From(string command) => command[command.IndexOf("FROM", StringComparison.Ordinal)..];

        async Task<List<string>> Queries(string id, DateOnly day, string on, decimal byClerk)
        {
            agency.Clock.Set(day);
            await scene.Pay(other, byClerk);
            CamtLine[] lines =
            [
                new(10, on, $"{id} a", BankReference: $"{id} a", Name: "Somebody", Account: "NL20INGB0001234567"),
                new(11, "no idea", $"{id} b", BankReference: $"{id} b", Name: "Visser"),
                new(byClerk, "a clerk has it", $"{id} d", BankReference: $"{id} d", Name: "De Boer"),
                new(-5, "returned E2E-BACK", $"{id} c", BankReference: $"{id} c", ReturnReason: "AC04", Account: "NL44RABO0123456789"),
            ];
            await agency.Counted(async () => await agency.Send(new MatchBankStatement((await Import(scene, id, day, lines)).Number!), scene.Accountant));
            return [.. agency.Commands.Where(command => command.StartsWith("SELECT", StringComparison.Ordinal))];
        }
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AFileThatWasImported_When_ItIsImportedAndMatchedAgain_Then_NothingIsAdded(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Opened(agency);
        CamtLine[] lines = [new(10, await scene.OpenCase([400m], "Smit"), BankReference: "B-1"), new(20, "no idea", BankReference: "B-2")];
        var number = (await Import(scene, "S-1", Monday, lines)).Number!;
        await agency.Send(new MatchBankStatement(number), scene.Accountant);
        var before = await Rows();

        (await Import(scene, "S-1", Monday, lines)).Number.ShouldBeNull();
        await agency.Send(new MatchBankStatement(number), scene.Accountant);

        (await Rows()).ShouldBe(before);
        before.ShouldBe((1, 2, 1));
        async Task<(int Statements, int Lines, int Payments)> Rows() =>
            await agency.Query(async db => (await db.ImportedStatements.CountAsync(), await db.BankLines.CountAsync(), await db.Payments.CountAsync()));
    }

    /// <summary>A year of lines on the account; on PostgreSQL also payments and entries, and it is told how many. The entries are of an account whose balance nobody asks for: a balance is a sum.</summary>
    private static async Task Fill(Scene scene, DatabaseProvider provider)
    {
        using var content = new MemoryStream(CamtFile.Write(
            Trust, "YEAR", new DateOnly(2025, 12, 31), 0, [.. Enumerable.Range(1, Many).Select(line => new CamtLine(line, $"line {line}", $"E{line}", BankReference: $"B{line}", Name: $"Payer {line}", Account: "NL02ABNA0123456789"))]));
        (await scene.Agency.Send(new ImportBankFile("year.xml", content), scene.Accountant)).Statements.Single().Lines.ShouldBe(Many);
        if (provider == DatabaseProvider.PostgreSql)
        {
            string[] statements =
            [
                Copies("Payments", "'Number', 'X-' || n, 'ExternalReference', 'X-' || n"),
                Copies("JournalEntries", "'Number', 'X-' || n, 'On', '2025-01-01'"),
                Copies("JournalPostings", "'JournalNumber', 'X-' || n, 'On', '2025-01-01', 'Account', 'CommissionExpense', 'Position', 1000 + n"),
                "ANALYZE",
            ];
            foreach (var statement in statements)
            {
                await scene.Agency.Query(db => db.Database.ExecuteSqlRawAsync(statement));
            }
        }
    }

    private static string Copies(string table, string changed) =>
        $"""
        INSERT INTO "{table}" SELECT (jsonb_populate_record(first.one, jsonb_build_object('Id', gen_random_uuid(), {changed}))).*
        FROM (SELECT row AS one FROM "{table}" AS row ORDER BY row."Id" LIMIT 1) AS first, generate_series(1, {Many}) AS n
        """;

    private static async Task<Scene> Opened(AgencyFixture agency)
    {
        var scene = await Scene.Set(agency);
        await agency.Send(new OpenBankAccount("Trust EUR", Fund.Trust, "EUR", Trust, "ABNANL2A", new DateOnly(2024, 12, 31)), new Caller(Guid.CreateVersion7(), "Ada Admin", Role.Administrator));
        return scene;
    }

    private static async Task<BankStatementVerdict> Import(Scene scene, string id, DateOnly day, CamtLine[] lines)
    {
        using var content = new MemoryStream(CamtFile.Write(Trust, id, day, 0, lines));
        return (await scene.Agency.Send(new ImportBankFile("statement.xml", content), scene.Accountant)).Statements.Single();
    }

    private sealed class Explained(DatabaseProvider provider) : AgencyFixture(provider)
    {
        public PlanReader Plans { get; } = new(provider);

        protected override void Configure(IServiceCollection services) => services.AddSingleton<IInterceptor>(Plans);
    }
}
