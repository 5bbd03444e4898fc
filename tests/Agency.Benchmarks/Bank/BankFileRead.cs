using System.Diagnostics;
using System.Globalization;
using Agency.Application.Banking;
using Agency.Application.Common;
using Agency.Benchmarks.Posting;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using Agency.Infrastructure.Demo;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Agency.Benchmarks.Bank;

/// <summary>A CAMT.053 file is read, its lines matched by case number and posted, beside a twin that writes the rows of the same payments in SQL, one transaction each.</summary>
internal static class BankFileRead
{
    private const string Iban = "NL91ABNA0417164300";
    private const int LinesFull = 50_000;
    private const int LinesToWarmUp = 1_000;
    private const int LinesPerCase = 5;
    private const int FirmsMade = 8;

    /// <summary>How many lines: <c>AGENCY_BENCHMARK_LINES</c> takes fewer, where fifty thousand take too long. The rate is compared, and that does not need all of them.</summary>
    private static int Lines => int.TryParse(Environment.GetEnvironmentVariable("AGENCY_BENCHMARK_LINES"), CultureInfo.InvariantCulture, out var lines) ? lines : LinesFull;

    /// <summary>Lines a second, on PostgreSQL, and the most memory that the process had.</summary>
    public static async IAsyncEnumerable<Line> Run()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.PostgreSql);
        var scene = await Scene.Set(agency);
        var firms = await Firms.Make(scene, FirmsMade, casesEach: 2);
        var today = scene.Today;
        await agency.Send(new OpenBankAccount("Trust EUR", Fund.Trust, "EUR", Iban, null, today.AddDays(-1)), new Caller(Guid.CreateVersion7(), "Ada Admin", Role.Administrator));
        var address = await agency.Query(db => Task.FromResult(db.Database.GetConnectionString()!));
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(address) { MaxAutoPrepare = 500 });
        await scene.Pay(firms[0][1], 12.34m);
        var twin = await Replay.Of(source, () => scene.Pay(firms[0][1], 12.34m));
        var cases = await Firms.Multiply(source, firms, Lines / LinesPerCase / FirmsMade);

        var atRest = Process.GetCurrentProcess().WorkingSet64;

        // A server that has run for a while: what is compiled at first use is not measured, of neither.
        await Read(scene, "WARM", today, cases, LinesToWarmUp);
        for (var line = 0; line < LinesToWarmUp; line++)
        {
            await twin.Post();
        }

        var ours = await Turns.Time(() => Read(scene, "BIG", today, cases, Lines));
        var theirs = await Turns.Time(async () =>
        {
            for (var line = 0; line < Lines; line++)
            {
                await twin.Post();
            }
        });
        yield return new Line($"bank, {Lines.ToString("#,0", CultureInfo.InvariantCulture)} lines of CAMT.053", Lines * 1000 / ours, Lines * 1000 / theirs, "lines/s", Goal.AtLeast(0.4m));
        var most = Process.GetCurrentProcess().PeakWorkingSet64;
        yield return new Line("bank, memory of the whole process", most / 1_000_000m, null, "MB", Goal.AtMost(300));
        yield return new Line("bank, memory above that of the process at rest", (most - atRest) / 1_000_000m, null, "MB", Goal.AtMost(300));
    }

    private static async Task Read(Scene scene, string id, DateOnly on, IReadOnlyList<string> cases, int count)
    {
        // As an upload comes: from a file, and not from memory.
        await using var content = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 65_536, FileOptions.DeleteOnClose);
        CamtFile.Write(content, Iban, id, on, 0, Enumerable.Range(0, count).Select(index => new CamtLine(1 + (index % 90 / 100m), $"{id} of {cases[index * 7 % cases.Count]}", Name: "Debtor")));
        content.Position = 0;
        var verdict = await scene.Agency.Send(new ImportBankFile("big.xml", content), scene.Accountant);
        var result = await scene.Agency.Send(new MatchBankStatement(verdict.Statements[0].Number!), scene.Accountant);
        if (result.Posted != count)
        {
            throw new InvalidOperationException($"{result.Posted} of {count} lines were posted: {string.Join("; ", result.Refusals.Take(3))}");
        }
    }
}
