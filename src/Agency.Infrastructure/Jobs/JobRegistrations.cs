using Agency.Application.Common;
using Agency.Application.Jobs;
using Agency.Infrastructure.Operations;
using Agency.Infrastructure.Webhooks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Agency.Infrastructure.Jobs;

/// <summary>The catalog, and the scheduler that goes by it. Behind this folder Quartz can be swapped for another scheduler.</summary>
public static class JobRegistrations
{
    // A scheduler with a name keeps its clock to itself; an unnamed one would become the clock of the whole host.
    private const string Scheduler = "agency";

    /// <summary>Adds the jobs and long work in the background; <c>Jobs:Scheduled=false</c> leaves the scheduler off, so that they run by hand alone.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOperations();
        services.AddWebhooks(configuration);
        services.AddSingleton<IJobRunner, JobRunner>();
        services.AddSingleton<ClockMover>();
        services.AddSingleton<InterruptedRuns>();
        if (!configuration.GetValue("Jobs:Scheduled", defaultValue: true))
        {
            return services;
        }

        services.AddQuartz(Scheduler, quartz =>
        {
            // Real time: moving the development clock runs what is due by itself, without the scheduler.
            quartz.UseTimeProvider(TimeProvider.System);
            foreach (var job in JobCatalog.Jobs)
            {
                quartz.AddJob<ScheduledJob>(detail => detail.WithIdentity(job.Name));
                quartz.AddTrigger((provider, trigger) => trigger.ForJob(job.Name).WithIdentity(job.Name)
                    .WithCronSchedule(job.Cron, cron => cron.InTimeZone(provider.GetRequiredService<BusinessClock>().Zone)));
            }
        });
        return services.AddQuartzHostedService(Scheduler, options => options.WaitForJobsToComplete = true);
    }
}
