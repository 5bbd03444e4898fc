using Agency.Application.Audit;
using Agency.Application.Cases;
using Agency.Application.Jobs;
using Agency.Application.Ledger;
using Agency.Application.Payments;
using Agency.Application.Webhooks;
using MediatR;

namespace Agency.Infrastructure.Jobs;

/// <summary>
/// What runs by itself: this table is the whole answer. Times are those of the agency's time zone. Every job can be run by hand for a date:
/// <c>dotnet run --project src/Agency.Api -- run-job NAME --date 2026-05-01</c>.
/// </summary>
public static class JobCatalog
{
    /// <summary>In the order of the day.</summary>
    public static IReadOnlyList<JobEntry> Jobs { get; } =
    [
        new("tell-outbox", "0 * * * * ?", _ => new TellOutbox(),
            Does: "Tells what happened to those who must hear of it, by mail: every minute, so that nobody waits for it.",
            Retries: "A message that failed is tried again after 1, 2, 4, 8 … minutes, at most 4 hours, and given up after 12 times.",
            IsKeptWhenIdle: false),
        new("send-webhooks", "20 * * * * ?", _ => new SendWebhooks(),
            Does: "Sends what happened to the programs that subscribed to it: every minute, after the outbox was told.",
            Retries: "A message that an endpoint did not take is tried again after 1, 5 and 30 minutes, 2, 8, 20 and 36 hours, then given up. The log sends it again.",
            IsKeptWhenIdle: false),
        new("seal-audit", "30 * * * * ?", _ => new SealAudit(),
            Does: "Seals what the audit trail has got into its hash chain: every minute, so that little is ever unsealed.",
            Retries: "The next minute seals what this one left.",
            IsKeptWhenIdle: false),
        new("forget-job-runs", "0 45 3 * * ?", date => new ForgetJobRuns(date.AddDays(-ForgetJobRuns.DaysKept)),
            Does: "Throws away the record of runs and of long work older than 400 days.",
            Retries: "The next night takes what this one left."),
        new("find-restatements", "0 15 4 * * ?", date => new FindRestatements(date),
            Does: "Finds the cases whose postings no longer agree with the rates and payments that are known, in the quiet of the night.",
            Retries: "The next night looks through all of them again."),
        new("break-promises", "0 0 5 * * ?", date => new BreakPromises(date),
            Does: "Marks promises to pay whose day has passed as broken, before the collectors' day begins.",
            Retries: "A promise that failed is due again the next morning."),
        new("clear-payments", "0 0 6 * * ?", date => new ClearPayments(date),
            Does: "Clears payments whose good-funds time has passed: the fee is earned, and the commission comes free of its hold.",
            Retries: "A payment that failed stays received, and is due again the next morning."),
        new("settle-cases", "0 15 6 * * ?", date => new SettleCases(date),
            Does: "Waives the rest of cases whose settlement was paid in money that is good now, and closes them as settled in full.",
            Retries: "A settlement that failed stays kept, and is completed the next morning."),
        new("sweep-fees", "0 30 6 * * ?", date => new SweepFees(date),
            Does: "Sweeps earned fees from trust to operating, after the payments of the morning have cleared.",
            Retries: "What was not swept is earned still, and is swept the next morning."),
    ];
}

/// <summary>A row of the table.</summary>
/// <param name="Name">Words with hyphens.</param>
/// <param name="Cron">Quartz: seconds, minutes, hours, day of month, month, day of week.</param>
/// <param name="Request">Makes the request for a business date.</param>
/// <param name="Does">What, and why then.</param>
/// <param name="Retries">What happens to what failed.</param>
/// <param name="IsKeptWhenIdle">Whether a run that found nothing to do is kept; false for a job that runs all the time.</param>
public sealed record JobEntry(
    string Name, string Cron, Func<DateOnly, IRequest<JobReport>> Request, string Does, string Retries, bool IsKeptWhenIdle = true);
