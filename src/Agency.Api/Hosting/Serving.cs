using Agency.Infrastructure.Demo;
using Agency.Infrastructure.Jobs;
using Agency.Infrastructure.Persistence;

namespace Agency.Api.Hosting;

/// <summary>The normal start: a database that fits this version, demo data for the first day in Development, and one line that says where.</summary>
internal static class Serving
{
    public static async Task<int> Serve(this WebApplication app)
    {
        // Some hundred addresses are made ready while the database's model is: the one after the other would be half a second later.
        var addresses = Task.Run(() => ((IEndpointRouteBuilder)app).DataSources.Sum(source => source.Endpoints.Count));
        await app.Services.GetRequiredService<DatabaseMigrator>().Migrate(CancellationToken.None);
        await app.Services.GetRequiredService<InterruptedRuns>().Mark(CancellationToken.None);
        if (app.Environment.IsDevelopment() && app.Configuration.GetValue("Demo:Load", defaultValue: true))
        {
            await DemoData.Load(app.Services);
        }

        await addresses;
        await app.StartAsync();
        await Console.Out.WriteLineAsync($"Agency is at {string.Join(", ", app.Urls)} ({app.Environment.EnvironmentName}).");
        await app.WaitForShutdownAsync();
        return 0;
    }
}
