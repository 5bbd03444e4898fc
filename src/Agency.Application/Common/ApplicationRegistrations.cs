using System.Reflection;
using Agency.Application.Banking;
using Agency.Application.Cases;
using Agency.Application.Common.Behaviours;
using Agency.Application.Fees;
using Agency.Application.Ledger;
using Agency.Application.Payments;
using Agency.Application.Payouts;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Agency.Application.Common;

/// <summary>Puts the use cases together: handlers, validators, projections and the behaviours that every request goes through, in this order.</summary>
public static class ApplicationRegistrations
{
    /// <summary>Adds the application layer.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="autoMapperLicenceKey">AutoMapper's key from configuration; without one it works and says so in the log.</param>
    public static IServiceCollection AddApplication(this IServiceCollection services, string? autoMapperLicenceKey = null)
    {
        var assembly = Assembly.GetExecutingAssembly();
        services.AddScoped<IMediator>(provider => new Mediator(provider.GetRequiredService));
        services.AddScoped<RequestContext>();
        services.AddScoped<WorkProgress>();
        services.AddScoped<JournalWriter>();
        services.AddScoped<CashMovementWriter>();
        services.AddScoped<PaymentWriter>();
        services.AddScoped<PromiseTaking>();
        services.AddScoped<RecallWriter>();
        services.AddScoped<SuspenseWriter>();
        services.AddScoped<BankPaymentWriter>();
        services.AddScoped<PayoutFiles>();
        services.Scan(scan => scan.FromAssemblies(assembly)
            .AddClasses(classes => classes.AssignableTo(typeof(IRequestHandler<,>)), publicOnly: false).AsImplementedInterfaces().WithScopedLifetime()
            .AddClasses(classes => classes.AssignableTo(typeof(IValidator<>)), publicOnly: false).AsImplementedInterfaces().WithSingletonLifetime());
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Authorise<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Validate<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Transact<,>));
        services.AddAutoMapper(configuration =>
        {
            configuration.LicenseKey = autoMapperLicenceKey;
            configuration.AddMaps(assembly);
        });
        return services;
    }
}
