namespace Agency.Application.Jobs.Read;

/// <summary>How far a message of the outbox has come.</summary>
public enum OutboxState
{
    /// <summary>It is told at the next run, or at the one after its next try is due.</summary>
    Waiting = 1,

    /// <summary>Everybody who listens was told.</summary>
    Told,

    /// <summary>It was tried as often as it is; somebody must look.</summary>
    GivenUp,
}

/// <summary>Something that happened, on its way to others. Its content is not shown: it may hold what only its receiver may read.</summary>
public sealed class OutboxMessageRow
{
    public long Id { get; init; }

    public DateTime At { get; init; }

    public required string Type { get; init; }

    public OutboxState State { get; init; }

    public DateTime? ToldAt { get; init; }

    public int Attempts { get; init; }

    public DateTime? NextTryAt { get; init; }

    public string? Error { get; init; }
}
