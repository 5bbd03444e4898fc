using Agency.Application.Common;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Agency.Infrastructure.Time;

/// <summary>What time it is: the system's, or in Development one that can be moved.</summary>
public static class TimeRegistrations
{
    /// <summary>Adds the clock and the agency's time zone (<c>Agency:TimeZone</c>).</summary>
    public static IServiceCollection AddTime(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        if (environment.IsDevelopment())
        {
            services.AddSingleton(_ => new MovableClock(configuration["Agency:ClockFile"] ?? Path.Combine("App_Data", "clock")));
            services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<MovableClock>());
        }
        else
        {
            services.AddSingleton(TimeProvider.System);
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(configuration["Agency:TimeZone"] ?? "Europe/Amsterdam");
        return services.AddSingleton(provider => new BusinessClock(provider.GetRequiredService<TimeProvider>(), zone));
    }
}
