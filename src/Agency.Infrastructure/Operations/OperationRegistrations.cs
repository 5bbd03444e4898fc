using Microsoft.Extensions.DependencyInjection;

namespace Agency.Infrastructure.Operations;

/// <summary>Long work in the background.</summary>
public static class OperationRegistrations
{
    /// <summary>Adds what runs operations, and the worker that does so as long as the host is there.</summary>
    public static IServiceCollection AddOperations(this IServiceCollection services) => services
        .AddSingleton<OperationQueue>()
        .AddSingleton<OperationLeases>()
        .AddSingleton<OperationRunner>()
        .AddHostedService<OperationWorker>();
}
