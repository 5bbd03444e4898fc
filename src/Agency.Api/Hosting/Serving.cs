using Agency.Infrastructure.Demo;
using Agency.Infrastructure.Jobs;
using Agency.Infrastructure.Persistence;

namespace Agency.Api.Hosting;

/// <summary>The normal start: a database that fits this version, demo data for the first day in Development, and one line that says where.</summary>
internal static class Serving
{
    public static async Task<int> Serve(this WebApplication app)
    {
        await app.Services.GetRequiredService<DatabaseMigrator>().Migrate(CancellationToken.None);
        await app.Services.GetRequiredService<InterruptedRuns>().Mark(CancellationToken.None);
        if (app.Environment.IsDevelopment() && app.Configuration.GetValue("Demo:Load", defaultValue: true))
        {
            await DemoData.Load(app.Services);
        }

        await app.StartAsync();
        await Console.Out.WriteLineAsync($"Agency is at {string.Join(", ", app.Urls)} ({app.Environment.EnvironmentName}).");
        await app.WaitForShutdownAsync();
        return 0;
    }
}
