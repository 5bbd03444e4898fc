namespace Agency.Domain.Common;

/// <summary>Something with an identity and a life. Identities sort by the time they were made, so that an index grows at its end.</summary>
public abstract class Entity
{
    private List<DomainEvent>? events;

    /// <summary>Identity, never shown to a person: records have a public number.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>What has happened since it was loaded, in order.</summary>
    public IReadOnlyList<DomainEvent> Events => events ?? [];

    /// <summary>Forgets the events once they are in the outbox.</summary>
    public void ClearEvents() => events = null;

    /// <summary>Tells that something happened.</summary>
    protected void Record(DomainEvent happened) => (events ??= []).Add(happened);
}

/// <summary>An entity that people change: <see cref="Version"/> tells a stale change from a fresh one, and is its ETag.</summary>
public abstract class Aggregate : Entity
{
    /// <summary>Counts the saved changes; set by persistence.</summary>
    public int Version { get; private set; }
}

/// <summary>A fact of the past that others may want to hear of. Kept in the outbox in the same transaction as the change.</summary>
public abstract record DomainEvent;
