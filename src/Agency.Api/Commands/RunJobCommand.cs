using System.Globalization;
using Agency.Application.Common;
using Agency.Application.Jobs;
using Agency.Infrastructure.Persistence;

namespace Agency.Api.Commands;

/// <summary>Runs a job by hand: exit code 0 when everything was done.</summary>
internal static class RunJobCommand
{
    public static async Task<int> Run(WebApplication app, Arguments arguments)
    {
        var name = arguments.First("NAME");
        var date = arguments.Option("date") is not { } text ? app.Services.GetRequiredService<BusinessClock>().Today
            : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var given) ? given
            : throw new ArgumentException("--date is written 2026-05-01.");
        var runner = app.Services.GetRequiredService<IJobRunner>();
        if (runner.Jobs.All(job => job.Name != name))
        {
            throw new ArgumentException($"There is no job '{name}'. There are: {string.Join(", ", runner.Jobs.Select(job => job.Name))}.");
        }

        await app.Services.GetRequiredService<DatabaseMigrator>().Migrate(CancellationToken.None);
        var run = await runner.Run(name, date, "command line", CancellationToken.None);
        await Console.Out.WriteLineAsync($"{run.Job} for {run.ForDate:yyyy-MM-dd}: {run.Outcome}, {run.Done} done, {run.Failed} failed. {run.Note}");
        return run.Outcome == JobOutcome.Succeeded ? 0 : 1;
    }
}
