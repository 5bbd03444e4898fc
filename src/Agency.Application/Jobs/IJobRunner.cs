namespace Agency.Application.Jobs;

/// <summary>Runs jobs of the catalog, on schedule or by hand, and keeps a <see cref="JobRun"/> of each.</summary>
public interface IJobRunner
{
    /// <summary>The catalog, with the moment that each is due next.</summary>
    IReadOnlyList<JobView> Jobs { get; }

    /// <summary>Runs one to its end; a failure is in the answer, not thrown. Throws when there is no such job, or when it is running already.</summary>
    Task<JobRunView> Run(string name, DateOnly forDate, string startedBy, CancellationToken cancellationToken);
}

/// <summary>A job as the catalog has it.</summary>
/// <param name="Name">What it is called, for example <c>good-funds</c>.</param>
/// <param name="Schedule">Quartz cron, in the agency's time zone.</param>
/// <param name="Does">One sentence.</param>
/// <param name="Retries">What happens to what failed.</param>
/// <param name="NextAt">When it is due next, UTC.</param>
public sealed record JobView(string Name, string Schedule, string Does, string Retries, DateTime? NextAt);

/// <summary>A run that has ended.</summary>
public sealed record JobRunView(string Job, DateOnly ForDate, JobOutcome Outcome, int Done, int Failed, string? Note);
