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
        _ = arguments;
        await app.Services.GetRequiredService<DatabaseMigrator>().Migrate(CancellationToken.None);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Caller = Caller.System("verify");
        var report = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new VerifyBooks());
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

        await Console.Out.WriteLineAsync(report.IsProved ? "Proved: nothing differs." : "NOT proved.");
        return report.IsProved ? 0 : 1;
    }
}
