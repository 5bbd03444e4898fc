using AutoMapper;

namespace Agency.Application.Jobs.Read;

/// <summary>One run of a job.</summary>
public sealed class JobRunRow
{
    public Guid Id { get; init; }

    public required string Job { get; init; }

    public DateOnly ForDate { get; init; }

    public DateTime StartedAt { get; init; }

    public required string StartedBy { get; init; }

    public DateTime? EndedAt { get; init; }

    public JobOutcome Outcome { get; init; }

    public int Done { get; init; }

    public int Failed { get; init; }

    public string? Note { get; init; }

    internal sealed class Projection : Profile
    {
        public Projection() => CreateProjection<JobRun, JobRunRow>();
    }
}
