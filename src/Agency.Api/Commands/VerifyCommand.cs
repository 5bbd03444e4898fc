using System.Globalization;
using Agency.Application.Common;
using Agency.Application.Verify;
using Agency.Infrastructure.Persistence;
using MediatR;

namespace Agency.Api.Commands;

/// <summary>Computes the books again from what is stored, prints how many were compared and which differ. Exit code 0 only when none does.</summary>
internal static class VerifyCommand
{
    private const int DifferencesShownMax = 20;

    public static async Task<int> Run(WebApplication app, Arguments arguments)
    {
        var asOf = arguments.Option("as-of") is { } text ? DayOf(text) : (DateOnly?)null;
        await app.Services.GetRequiredService<DatabaseMigrator>().Migrate(CancellationToken.None);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Caller = Caller.System("verify");
        var report = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new VerifyBooks(asOf));
        foreach (var check in report.Checks)
        {
            await Console.Out.WriteLineAsync($"{check.What,-22} compared {check.Compared,9:N0}   differ {check.Differences.Count:N0}");
            foreach (var difference in check.Differences.Take(DifferencesShownMax))
            {
                await Console.Out.WriteLineAsync($"    {difference}");
            }

            if (check.Differences.Count > DifferencesShownMax)
            {
                await Console.Out.WriteLineAsync($"    and {check.Differences.Count - DifferencesShownMax:N0} more");
            }
        }

        var books = asOf is { } day ? FormattableString.Invariant($", as recorded by the end of {day:yyyy-MM-dd}") : "";
        await Console.Out.WriteLineAsync(report.IsProved ? $"Proved{books}: nothing differs." : $"NOT proved{books}.");
        return report.IsProved ? 0 : 1;
    }

    private static DateOnly DayOf(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day
        : throw new ArgumentException($"--as-of is a date such as 2026-05-31, not '{text}'.");
}
