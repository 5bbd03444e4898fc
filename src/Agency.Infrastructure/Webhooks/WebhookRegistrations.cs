using Agency.Application.Webhooks;
using Agency.Infrastructure.Persistence.Outbox;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Agency.Infrastructure.Webhooks;

/// <summary>Telling what happened to other people's programs: the section <c>Webhooks</c>.</summary>
internal static class WebhookRegistrations
{
    public static IServiceCollection AddWebhooks(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(configuration.GetSection("Webhooks").Get<WebhookSettings>() ?? new WebhookSettings())
        .AddSingleton<IWebhookTransport, WebhookTransport>()
        .AddScoped<WebhookContents>()
        .AddScoped<IOutboxListener, WebhookWriter>();
}
