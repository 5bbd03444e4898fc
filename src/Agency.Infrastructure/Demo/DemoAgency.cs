using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Webhooks;
using Agency.Infrastructure.Imports;
using Agency.Infrastructure.Persistence;
using MediatR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Agency.Infrastructure.Demo;

/// <summary>The use cases on the real database with a clock of the past: demo data is made by the same requests as everybody's, so that it proves.</summary>
internal sealed class DemoAgency : IAsyncDisposable
{
    private readonly ServiceProvider services;

    public DemoAgency(IConfiguration configuration, HistoryClock clock, TimeZoneInfo zone)
    {
        Clock = clock;
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(configuration)
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(new BusinessClock(clock, zone))
            .AddApplication(configuration["AutoMapper:LicenceKey"])
            .AddPersistence(configuration)
            .AddImports()
            .AddSingleton(new WebhookSettings())
            .BuildServiceProvider();
    }

    public HistoryClock Clock { get; }

    /// <summary>Sends a request as somebody, in a scope of its own, like the host does.</summary>
    public async Task<T> Send<T>(Caller caller, IRequest<T> request, string? idempotencyKey = null)
    {
        await using var scope = services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<RequestContext>();
        (context.Caller, context.IdempotencyKey) = (caller, idempotencyKey);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }

    /// <summary>Reads from the database.</summary>
    public async Task<T> Read<T>(Func<IAgencyDb, Task<T>> query)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Caller = Caller.System("demo data");
        return await query(scope.ServiceProvider.GetRequiredService<IAgencyDb>());
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
