using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Agency.Benchmarks.Posting;

/// <summary>
/// A payment with all that follows: row lock, payment, allocation, ledger, fee, commission, audit, outbox; by one, four and eight clerks at once. A case has some five payments at
/// the end, as a case that is paid by instalments has.
/// </summary>
internal static class PaymentsPosted
{
    private const int Firms = 8;
    private const int CasesEach = 400;
    private const int PerTurn = 400;
    private const int Rounds = 3;

    /// <summary>Payments a second, on PostgreSQL. A clerk has a firm's cases to themselves, as a desk has.</summary>
    public static async IAsyncEnumerable<Line> Run()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.PostgreSql);
        var scene = await Scene.Set(agency);
        var firms = await Posting.Firms.Make(scene, Firms, casesEach: 1);
        var address = await agency.Query(db => Task.FromResult(db.Database.GetConnectionString()!));
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(address) { MaxAutoPrepare = 500 });

        var cases = (await Posting.Firms.Multiply(source, firms, CasesEach)).Chunk(CasesEach).ToList();

        // The second payment of a case: what lasts, like the partner's account of the year, is there already and is changed, not made.
        var twins = new List<Replay>();
        foreach (var of in cases)
        {
            await scene.Pay(of[0], 12.34m);
            twins.Add(await Replay.Of(source, () => scene.Pay(of[0], 12.34m)));
        }

        foreach (var clerks in (int[])[1, 4, 8])
        {
            var (ours, theirs) = await Turns.Take(
                Rounds,
                () => Together(clerks, (clerk, turn) => scene.Pay(cases[clerk][turn % CasesEach], 1 + (turn % 90 / 100m))),
                () => Together(clerks, (clerk, _) => twins[clerk].Post()));
            yield return new Line($"posting, {clerks} at once", PerTurn * 1000 / ours, PerTurn * 1000 / theirs, "payments/s", Goal.AtLeast(0.4m));
        }
    }

    private static Task Together(int clerks, Func<int, int, Task> post) =>
        Task.WhenAll(Enumerable.Range(0, clerks).Select(clerk => Task.Run(async () =>
        {
            for (var turn = clerk; turn < PerTurn; turn += clerks)
            {
                await post(clerk, turn);
            }
        })));
}
