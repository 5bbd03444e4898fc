using Agency.Application.Common.Ports;
using Agency.Infrastructure.Persistence.Outbox;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Agency.Infrastructure.Mail;

/// <summary>Telling what happened, by mail: <see cref="MailSettings"/>. A package for mail can take the place of <see cref="MailTransport"/>.</summary>
public static class MailRegistrations
{
    /// <summary>Adds the outbox's teller and its listeners.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection("Mail").Get<MailSettings>() ?? new MailSettings());
        services.AddScoped<IOutbox, OutboxTeller>();
        services.AddScoped<IOutboxListener, MailWriter>();
        services.AddScoped<IOutboxListener, MailTransport>();
        return services;
    }
}
