using Agency.Domain.Common;

namespace Agency.Application.Jobs;

/// <summary>How a run ended, or that it has not.</summary>
public enum JobOutcome
{
    /// <summary>It has started and not ended. Long after its start: the host was stopped under it.</summary>
    Running,

    /// <summary>Every item was done.</summary>
    Succeeded,

    /// <summary>At least one item failed, or the job itself did.</summary>
    Failed,
}

/// <summary>One run of a job, kept so that a failed one can be seen.</summary>
public sealed class JobRun(string job, DateOnly forDate, DateTime startedAt, string startedBy) : Entity
{
    private const int NoteLengthMax = 2000;

    /// <summary>Name in the job catalog.</summary>
    public string Job { get; private set; } = job;

    /// <summary>The business date that it ran for.</summary>
    public DateOnly ForDate { get; private set; } = forDate;

    /// <summary>When it began, UTC.</summary>
    public DateTime StartedAt { get; private set; } = startedAt;

    /// <summary>The schedule, or the name of who started it by hand.</summary>
    public string StartedBy { get; private set; } = startedBy;

    /// <summary>When it ended, UTC.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>How it ended.</summary>
    public JobOutcome Outcome { get; private set; }

    /// <summary>Items that were done.</summary>
    public int Done { get; private set; }

    /// <summary>Items that failed.</summary>
    public int Failed { get; private set; }

    /// <summary>What failed and why.</summary>
    public string? Note { get; private set; }

    /// <summary>It came through, perhaps without some of its items.</summary>
    public void End(JobReport report, DateTime at)
    {
        (Done, Failed, EndedAt) = (report.Done, report.Failures.Count, at);
        Outcome = Failed == 0 ? JobOutcome.Succeeded : JobOutcome.Failed;
        Note = Failed == 0 ? null : Cut(string.Join('\n', report.Failures));
    }

    /// <summary>It broke off.</summary>
    public void Break(string error, DateTime at) => (Outcome, Note, EndedAt) = (JobOutcome.Failed, Cut(error), at);

    private static string Cut(string note) => note.Length > NoteLengthMax ? note[..NoteLengthMax] : note;
}
